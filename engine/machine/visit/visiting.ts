import type { State } from '../../asl/program';
import { invariant } from '../../base/invariant';
import type { Json, JsonObject } from '../../base/json';
import type { Result } from '../../base/result';
import { evaluateExpression } from '../../query/evaluate-expression';
import type { Expression } from '../../query/expression';
import { evaluatePath } from '../../query/jsonpath/evaluate-path';
import type { Path } from '../../query/jsonpath/path';
import { evaluateTemplate, type Template } from '../../query/payload-template';
import type { QueryFailure, Scope } from '../../query/scope';
import { contextObject } from '../execution/context-object';
import type { Draft } from '../execution/draft';
import type { EventDetails } from '../execution/history-event';
import type { Frame, Visit, Waiting } from '../execution/execution';
import type { Stage } from '../inspection/note';
import { queryFailure, runtimeFailure, type Failure } from './failure';

/** Carries a Failure out of an executor to `attempt`, the one place that catches it. */
export class Failed extends Error {
  override readonly name = 'Failed';
  constructor(readonly failure: Failure) {
    super(failure.error);
  }
}

/** A state being visited, as its executor sees it: what it may read, and how it writes to the draft. */
export class Visiting<S extends State = State> {
  /** `$$.Task.Token`, while a Task that has one works out its arguments. */
  token: string | undefined;

  constructor(
    readonly draft: Draft,
    readonly frameId: string,
    readonly state: S,
  ) {}

  get frame(): Frame {
    return this.draft.frames.get(this.frameId);
  }

  get visit(): Visit {
    return this.draft.frames.visitOf(this.frameId);
  }

  get input(): Json {
    return this.visit.input;
  }

  path(path: Path, input: Json): Json {
    return this.value(evaluatePath(path, this.scope(input)));
  }

  /** A path that may well find nothing. */
  find(path: Path, input: Json): Result<Json, QueryFailure> {
    return evaluatePath(path, this.scope(input));
  }

  template(template: Template, input: Json, mapItem?: Json): Json {
    return this.value(evaluateTemplate(template, this.scope(input, mapItem)));
  }

  /** `field` is where the expression stands, as AWS names it when its path finds nothing. */
  expression(expression: Expression, input: Json, field: string): Json {
    return this.value(evaluateExpression(expression, this.scope(input), field));
  }

  value(result: Result<Json, QueryFailure>): Json {
    if (!result.ok) throw new Failed(queryFailure(this.visit, result.failure));
    return result.value;
  }

  /** The context object, `$$`, as it is for an item of a Map. */
  contextFor(mapItem: Json | undefined): JsonObject {
    const { draft, visit, state, token } = this;
    const source = { identity: draft.identity, visit, state, mapItem, token };
    return contextObject(source, draft.options.context);
  }

  /** Fails the state with States.Runtime and AWS's words for it. */
  runtimeError(detail: string): never {
    throw new Failed(runtimeFailure(this.visit, detail));
  }

  /** The JSON text of a value the visit has come to, written once however often it is shown. */
  textOf(value: Json): string {
    return this.draft.frames.textOf(this.frameId, value);
  }

  /** Tells whoever inspects the execution what the data has become. */
  note(stage: Stage, value: Json): void {
    this.draft.note(this.frameId, stage, value);
  }

  /** Writes an event that the next one of this frame follows. */
  record(type: string, details?: EventDetails): number {
    const id = this.draft.record(type, this.frame.previousEventId, details);
    this.follow(id);
    return id;
  }

  follow(eventId: number): void {
    this.draft.frames.follow(this.frameId, eventId);
  }

  wait(waiting: Waiting): void {
    this.draft.frames.wait(this.frameId, waiting);
  }

  private scope(input: Json, mapItem = this.frame.mapItem): Scope {
    return new VisitScope(this, input, mapItem);
  }
}

/** What the queries of a visit see. The context object is made when one of them reads it. */
class VisitScope implements Scope {
  readonly variables: Scope['variables'];
  readonly chance: Scope['chance'];
  private made: JsonObject | undefined;

  constructor(
    private readonly visiting: Visiting,
    readonly input: Json,
    private readonly mapItem: Json | undefined,
  ) {
    this.variables = visiting.frame.variables;
    this.chance = visiting.draft.chance;
  }

  get context(): JsonObject {
    return (this.made ??= this.visiting.contextFor(this.mapItem));
  }
}

export function visiting(draft: Draft, frameId: string): Visiting {
  const frame = draft.frames.get(frameId);
  const scope = draft.program.scopes.get(frame.scope);
  const state = scope?.states.get(draft.frames.visitOf(frameId).state);
  invariant(state, 'a frame visits a state of its scope');
  return new Visiting(draft, frameId, state);
}
