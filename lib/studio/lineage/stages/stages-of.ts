import type { InspectedVisit, Json, JsonObject, Note, Stage } from '@pasos/engine/inspection';
import { asRecord } from '@/lib/graph/json-value';
import type { Place } from '../story/places';
import type { Story } from '../story/story';
import { jsonOf } from '../story/work';
import { changesBetween } from './changes';
import { caughtCourse, courseOf, madeFrom } from './course';
import { fieldOf, ruleAt } from './rules';
import { sameValue } from './same-value';
import type { AttemptEnd, FailureShown, StageKind, VisitStages, XrayStage } from './stage';

/** The stages of one try of a visit, from its input to what it handed on; the last try if not said which. */
export async function stagesOf(
  story: Story,
  visitId: number,
  attempt?: number,
): Promise<VisitStages | undefined> {
  const place = story.places.get(visitId);
  if (!place) return undefined;
  const inspected = await story.inspect(place);
  return new Tried({ story, place, inspected, isRecorded: true }, attempt).told();
}

/** What is told, and whether the history has a word in it. */
export interface Telling {
  readonly story: Story;
  readonly place: Place;
  readonly inspected: InspectedVisit;
  readonly isRecorded: boolean;
  /** Instead of the ones of the run. */
  readonly machine?: Story['machine'];
  readonly input?: Json;
  readonly variables?: JsonObject;
}

/** The stages of a visit as it would be. */
export function stagesWhatIf(telling: Omit<Telling, 'isRecorded'>, attempt?: number): VisitStages {
  return new Tried({ ...telling, isRecorded: false }, attempt).told();
}

/** Which note has the value of a stage. */
const NOTES: Readonly<Record<StageKind, Stage | undefined>> = {
  input: undefined,
  inputPath: 'afterInputPath',
  parameters: 'afterParameters',
  arguments: 'afterArguments',
  items: 'afterItemsPath',
  itemSelector: 'afterItemSelector',
  itemBatcher: 'afterItemBatcher',
  rule: 'choiceIndex',
  wait: 'waitsUntil',
  result: 'result',
  returned: 'result',
  error: 'failure',
  resultSelector: 'afterResultSelector',
  resultPath: 'afterResultPath',
  outputPath: 'output',
  output: 'output',
  assign: 'assigned',
};

/** With one of them a state has handed its work out. */
const SENT: ReadonlySet<StageKind> = new Set(['parameters', 'arguments', 'items']);

/** Stages that have no note where their field is not there. */
const NOT_ALWAYS: ReadonlySet<StageKind> = new Set(['itemSelector', 'itemBatcher', 'assign']);

class Tried {
  private readonly notes: readonly Note[];
  private readonly attempt: number;
  private readonly attempts: number;
  private readonly state;
  private readonly machine;
  private readonly input: Json;
  private readonly failure: FailureShown | undefined;
  private readonly catcher: number;

  constructor(
    private readonly telling: Telling,
    attempt: number | undefined,
  ) {
    const { story, place, inspected } = telling;
    const last = Math.max(0, ...inspected.notes.map((note) => note.attempt));
    this.machine = telling.machine ?? story.machine;
    this.state = this.machine.states.get(place.state.name) ?? place.state;
    this.attempts = last + 1;
    this.attempt = Math.min(attempt ?? last, last);
    this.notes = inspected.notes.filter((note) => note.attempt === this.attempt);
    this.input = telling.input ?? jsonOf(place.visit.input) ?? {};
    this.catcher = (this.noted('catchIndex') as number | undefined) ?? -1;
    this.failure = this.failed();
  }

  told(): VisitStages {
    const { place } = this.telling;
    const { name: state, type, pointer } = this.state;
    const stages = this.withFailure(this.stages());
    return {
      ...{ visit: place.visit.id, state, type, pointer },
      ...{ attempt: this.attempt, attempts: this.attempts },
      stages,
      variables: this.variables(stages),
      ...(this.failure && { failure: this.failure }),
      end: this.end(),
    };
  }

  private failed(): FailureShown | undefined {
    const { inspected, isRecorded, place } = this.telling;
    const { status, error, cause } = place.visit;
    // What fails on the way to the catcher's state is told instead of what was caught.
    if (this.isCaught && inspected.kind === 'failed')
      return { error: inspected.error, cause: inspected.cause };
    const noted = this.noted('failure') as FailureShown | undefined;
    if (noted || !isRecorded || !this.isLast) return noted;
    return status === 'failed' ? { error, cause } : undefined;
  }

  private get isLast(): boolean {
    return this.attempt === this.attempts - 1;
  }

  private get isCaught(): boolean {
    return this.catcher >= 0;
  }

  /** What was noted last counts: a state comes by a stage again when it goes on after a wait. */
  private noted(stage: Stage): Json | undefined {
    return this.notes.findLast((note) => note.stage === stage)?.value;
  }

  private stages(): readonly XrayStage[] {
    const course = courseOf(this.state);
    if (this.state.type === 'Fail' || !this.failure) return this.walk(course);
    // The failure came up behind the last stage that has a value.
    const reached = course.filter((kind) => kind === 'input' || this.valueBeforeFailure(kind) !== undefined);
    const broken = this.isWorkFailure(reached) ? undefined : this.brokenStage(course, reached);
    const before = [...reached, ...(broken ? [broken] : [])];
    return this.walk([...before, 'error', ...(this.isCaught ? caughtCourse(this.state) : [])]);
  }

  private valueBeforeFailure(kind: StageKind): Json | undefined {
    const stage = NOTES[kind];
    const failedAt = this.notes.findIndex((note) => note.stage === 'failure');
    const before = failedAt < 0 ? this.notes : this.notes.slice(0, failedAt);
    return stage && before.findLast((note) => note.stage === stage)?.value;
  }

  /** It failed outside: everything was sent, and nothing came back. */
  private isWorkFailure(reached: readonly StageKind[]): boolean {
    if (!courseOf(this.state).includes('returned') || reached.includes('returned')) return false;
    return reached.some((kind) => SENT.has(kind)) && !this.isOwn();
  }

  /** The cause names this very visit; that of a branch or iteration names one inside. */
  private isOwn(): boolean {
    const { id, name } = this.telling.place.visit;
    return (this.failure?.cause ?? '').includes(`state '${name}' (entered at the event id #${id})`);
  }

  private brokenStage(course: readonly StageKind[], reached: readonly StageKind[]): StageKind | undefined {
    const left = course.filter((kind) => !reached.includes(kind));
    const named = /specified for the field '(\w+)/.exec(this.failure?.cause ?? '')?.[1];
    const isMeant = (kind: StageKind) => fieldOf(kind, this.state) === named;
    return left.find(isMeant) ?? left.find((kind) => !NOT_ALWAYS.has(kind) || this.hasRule(kind));
  }

  private hasRule(kind: StageKind): boolean {
    return this.ruleOf(kind)?.text !== undefined;
  }

  private walk(kinds: readonly StageKind[]): readonly XrayStage[] {
    const values = new Map<StageKind, Json | undefined>(kinds.map((kind) => [kind, this.valueOf(kind)]));
    return kinds.map((kind) => {
      const value = values.get(kind);
      const computed = this.computed(kind);
      const against = kind === 'assign' ? undefined : this.against(kind, values);
      const rule = this.ruleOf(kind);
      return {
        kind,
        ...(rule && { rule }),
        ...(value !== undefined && { value }),
        ...(computed !== undefined && !sameValue(computed, value) && { computed }),
        ...(against && { against }),
        changes: against ? changesBetween(values.get(against), value) : [],
      };
    });
  }

  private against(kind: StageKind, values: ReadonlyMap<StageKind, unknown>): StageKind | undefined {
    if (kind === 'rule' || kind === 'wait') return undefined;
    return madeFrom(kind, this.state, this.isCaught).find((one) => values.has(one));
  }

  private computed(kind: StageKind): Json | undefined {
    if (kind === 'input') return this.input;
    const isCatchers = kind === 'resultPath' && this.isCaught;
    const stage = isCatchers ? 'output' : NOTES[kind];
    const value = stage && this.noted(stage);
    if (value === undefined) return undefined;
    switch (kind) {
      case 'wait':
        return new Date(Number(value)).toISOString();
      case 'error':
        return {
          Error: (asRecord(value).error as Json) ?? null,
          Cause: (asRecord(value).cause as Json) ?? null,
        };
      default:
        return value;
    }
  }

  /** What the history has counts. */
  private valueOf(kind: StageKind): Json | undefined {
    const computed = this.computed(kind);
    if (!this.telling.isRecorded || computed === undefined) return computed;
    return this.recorded(kind) ?? computed;
  }

  private recorded(kind: StageKind): Json | undefined {
    const { story, place } = this.telling;
    const { visit } = place;
    const isSent = (kind === 'parameters' || kind === 'arguments') && this.state.type === 'Task';
    if (isSent)
      return story.attemptsOf(place).length === this.attempts
        ? story.attemptsOf(place)[this.attempt]?.sent
        : undefined;
    if (!this.isLast) return undefined;
    const isLast = kind === 'output' || kind === 'outputPath' || (kind === 'resultPath' && this.isCaught);
    if (isLast) return jsonOf(visit.output);
    return kind === 'assign' && visit.assigned ? variablesOf(visit.assigned) : undefined;
  }

  private ruleOf(kind: StageKind) {
    const field = fieldOf(kind, this.state);
    if (field === undefined) return undefined;
    return ruleAt(this.machine, this.state, `${this.memberOf(kind)}${field}`);
  }

  /** A catcher, or the rule of a Choice that was true, has some fields in place of the state's own. */
  private memberOf(kind: StageKind): string {
    const isShaping = kind === 'output' || kind === 'assign' || kind === 'resultPath';
    if (this.isCaught && isShaping) return `Catch/${this.catcher}/`;
    const chosen = this.noted('choiceIndex');
    if (typeof chosen !== 'number' || chosen < 0) return '';
    if (kind === 'rule') return '';
    return kind === 'output' || kind === 'assign' ? `Choices/${chosen}/` : '';
  }

  private withFailure(stages: readonly XrayStage[]): readonly XrayStage[] {
    const { failure } = this;
    if (!failure) return stages;
    const broken =
      stages.find(({ value, kind }) => value === undefined && kind !== 'assign') ??
      stages.find(({ value }) => value === undefined);
    const at = broken ?? stages.find(({ kind }) => kind === 'error');
    return stages.map((stage) => (stage === at ? { ...stage, failure } : stage));
  }

  private variables(stages: readonly XrayStage[]): VisitStages['variables'] {
    const before = this.telling.variables ?? this.telling.place.variables;
    const assigned = stages.find(({ kind }) => kind === 'assign')?.value;
    return { before, after: { ...before, ...asRecord(assigned) } as JsonObject };
  }

  private end(): AttemptEnd {
    const seconds = this.noted('retryBackoffIntervalSeconds');
    if (seconds !== undefined)
      return {
        kind: 'retried',
        retrier: Number(this.noted('retryIndex') ?? 0),
        afterSeconds: Number(seconds),
      };
    const { inspected } = this.telling;
    const next = inspected.kind === 'left' && inspected.next !== undefined ? { next: inspected.next } : {};
    if (inspected.kind === 'left')
      return this.isCaught ? { kind: 'caught', catcher: this.catcher, ...next } : { kind: 'left', ...next };
    // Such as that there is no such activity: only the history knows.
    return { kind: inspected.kind === 'failed' || this.failure ? 'failed' : 'unfinished' };
  }
}

function variablesOf(assigned: Readonly<Record<string, string>>): JsonObject {
  return Object.fromEntries(Object.entries(assigned).map(([name, text]) => [name, jsonOf(text) ?? null]));
}
