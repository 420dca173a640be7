import { put, type Json, type JsonObject } from '../../base/json';
import { invariant } from '../../base/invariant';
import { SeededChance } from '../../base/seeded-chance';
import { describeNoValue } from '../../query/jsonata/describe-no-value';
import type { Answer, Evaluation, NoValue } from '../../query/jsonata/evaluation';
import {
  expressionsOf,
  fillTemplate,
  type JsonataTemplate,
  type TemplateExpression,
} from '../../query/jsonata/jsonata-template';
import { decline, unlessDeclined } from '../../query/jsonata/plain/run/decline';
import { newPlainEffort, Run, type PlainEffort, type PlainScope } from '../../query/jsonata/plain/run/run';
import type { Failure } from './failure';
import { failureIn } from './failure';
import { Failed, type Visiting } from './visiting';

/** The members of `$states` that depend on the moment; `input` and `context` are always there. */
export interface StatesVariable {
  readonly result?: Json;
  readonly errorOutput?: Json;
  /** `$states.context.Map.Item`, when it is not the frame's own. */
  readonly mapItem?: Json;
}

/** The values of templates that see the same `$states`, and that were parsed to be JSONata. */
export function evaluate(
  visiting: Visiting,
  templates: readonly JsonataTemplate[],
  states: StatesVariable = {},
): Json[] {
  return evaluateGroups(visiting, [{ templates, states }])[0]!;
}

/** Templates that are evaluated with one `$states`. */
export interface TemplateGroup {
  readonly templates: readonly JsonataTemplate[];
  readonly states: StatesVariable;
}

/**
 * The values of every group's templates; the first failure in their order counts. When one expression is not plain,
 * all are asked for at once.
 */
export function evaluateGroups(visiting: Visiting, groups: readonly TemplateGroup[]): Json[][] {
  return evaluatedHere(visiting, groups) ?? askedFor(visiting, groups);
}

/** Undefined: some expression declines. */
function evaluatedHere(visiting: Visiting, groups: readonly TemplateGroup[]): Json[][] | undefined {
  const effort = newPlainEffort(groups.length);
  try {
    return unlessDeclined(() => groups.map((group) => valuesOf(visiting, group, effort)));
  } finally {
    visiting.draft.evaluationEffort += Math.min(effort.spent, effort.max);
  }
}

function valuesOf(visiting: Visiting, { templates, states }: TemplateGroup, effort: PlainEffort): Json[] {
  const run = new Run(scopeOf(visiting, states), effort);
  return templates.map((template) =>
    fillTemplate(template, (expression) => {
      const value = expression.plain ? expression.plain(run) : decline();
      return value === undefined ? fail(visiting, expression, { kind: 'undefined' }) : value;
    }),
  );
}

function scopeOf(visiting: Visiting, states: StatesVariable): PlainScope {
  const { draft, frame, input } = visiting;
  const { mapItem = frame.mapItem, ...moment } = states;
  let context: JsonObject | undefined;
  let chance: SeededChance | undefined;
  return {
    variables: frame.variables,
    states: {
      input,
      get context() {
        return (context ??= visiting.contextFor(mapItem));
      },
      ...moment,
    },
    chance: () => (chance ??= new SeededChance(draft.chance.branch())),
    now: draft.now,
  };
}

function askedFor(visiting: Visiting, groups: readonly TemplateGroup[]): Json[][] {
  const asked = groups.map(({ templates, states }) => ({
    expressions: templates.flatMap(expressionsOf),
    states,
  }));
  const open = asked.filter(({ expressions }) => expressions.length > 0);
  const answers = open.length > 0 ? ask(visiting, open) : [];
  return groups.map(({ templates }, index) => {
    const given = (answers[open.indexOf(asked[index]!)] ?? []).values();
    return templates.map((template) =>
      fillTemplate(template, (expression) => valueOf(visiting, expression, given.next().value!)),
    );
  });
}

interface Asked {
  readonly expressions: readonly TemplateExpression[];
  readonly states: StatesVariable;
}

function ask(visiting: Visiting, asked: readonly Asked[]): readonly (readonly Answer[])[] {
  const evaluations = asked.map((group) => evaluation(visiting, group));
  const answer = visiting.draft.ask({ kind: 'evaluate', evaluations });
  invariant(answer.kind === 'evaluated', 'an evaluation is answered with values');
  return answer.answers;
}

function evaluation(visiting: Visiting, { expressions, states }: Asked): Evaluation {
  const { draft, frame, input } = visiting;
  const { mapItem = frame.mapItem, ...moment } = states;
  const bindings: JsonObject = {};
  for (const [name, value] of Object.entries(frame.variables)) put(bindings, name, value);
  put(bindings, 'states', { input, context: visiting.contextFor(mapItem), ...moment });
  return {
    expressions: expressions.map(({ text }) => text),
    bindings,
    seed: draft.chance.branch(),
    now: draft.now,
  };
}

function valueOf(visiting: Visiting, expression: TemplateExpression, answer: Answer): Json {
  return answer.kind === 'value' ? answer.value : fail(visiting, expression, answer);
}

function fail(visiting: Visiting, expression: TemplateExpression, answer: NoValue): never {
  const cause = describeNoValue(answer, expression);
  throw new Failed(queryEvaluationFailure(visiting, cause, expression.location));
}

/** A field's expression gave something else than the field takes. */
export function unexpectedType(
  visiting: Visiting,
  template: JsonataTemplate,
  { wanted, value }: { readonly wanted: string; readonly value: Json },
): never {
  invariant(template.kind === 'expression', 'validation checks literals');
  const { text, location } = template;
  const was = `Expected '${wanted}', but was '${jsonType(value)}' for value: ${JSON.stringify(value)}`;
  const cause = `The JSONata expression '${text}' specified for the field '${location}' returned an unexpected result type. ${was}`;
  throw new Failed(queryEvaluationFailure(visiting, cause, location));
}

/** States.QueryEvaluationError, which gets an EvaluationFailed event of its own. */
export function queryEvaluationFailure(visiting: Visiting, cause: string, location?: string): Failure {
  return {
    ...failureIn(visiting.visit, 'States.QueryEvaluationError', cause),
    evaluation: location === undefined ? {} : { location },
  };
}

function jsonType(value: Json): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
