import type { DescribeExecutionCommandOutput, HistoryEvent } from '@aws-sdk/client-sfn';
import {
  inspectVisit,
  type AttemptedWork,
  type Evaluator,
  type Identity,
  type InspectedVisit,
  type Json,
  type JsonObject,
} from '@pasos/engine/inspection';
import type { StateVisit } from '@/lib/sandbox/history/visit';
import { identityOf } from './identity';
import { readMachine, type ReadMachine } from './machine';
import { placesOf, startsIn, type Place } from './places';
import { jsonOf, taskAttempts, timeOf, type TaskAttempt } from './work';

/** What of a run its data is worked out from: a `SelectedRun` is one. */
export interface RecordedRun {
  readonly arn: string;
  readonly description?: DescribeExecutionCommandOutput;
  readonly events: readonly HistoryEvent[];
  readonly visits: readonly StateVisit[];
  readonly definition?: string;
}

/** What somebody wants to have been otherwise in one visit. */
export interface WhatIf {
  /** The definition, changed; it must be valid. */
  readonly machine?: ReadMachine;
  readonly input?: Json;
  readonly variables?: JsonObject;
  /** The answer of the last try. */
  readonly result?: Json;
  /** Only up to its work. */
  readonly isBeginning?: boolean;
}

/** A run, retold so that the data of each visit can be looked at. Visits are worked out when they are asked for. */
export class Story {
  readonly machine: ReadMachine;
  readonly places: ReadonlyMap<number, Place>;
  private readonly eventsById = new Map<number, HistoryEvent>();
  private readonly inspected = new Map<number, Promise<InspectedVisit>>();
  /** How far the visits of Maps come without their work: what is inside them knows its item by that. */
  private readonly begun = new Map<Place, Promise<InspectedVisit>>();
  private readonly starts = new Map<number, readonly number[]>();
  private readonly children = new Map<string, Place[]>();
  private readonly following = new Map<Place, Place>();

  private constructor(
    readonly run: RecordedRun,
    machine: ReadMachine,
    private readonly evaluator: Evaluator,
  ) {
    this.machine = machine;
    for (const event of run.events) this.eventsById.set(event.id ?? 0, event);
    this.places = placesOf(run.visits, machine, (visit) => this.startsOf(visit));
    for (const place of this.places.values()) {
      const { inside, previous } = place;
      if (inside) this.childrenAt(childKey(inside.place, inside.attempt)).push(place);
      if (previous) this.following.set(previous, place);
    }
  }

  /** Undefined while the definition of the run is not known. */
  static of(run: RecordedRun, evaluator: Evaluator): Story | undefined {
    const machine = readMachine(run.definition);
    return machine && new Story(run, machine, evaluator);
  }

  get input(): Json {
    return this.identity(0).input;
  }

  eventsOf(visit: StateVisit): readonly HistoryEvent[] {
    return visit.eventIds.flatMap((id) => this.eventsById.get(id) ?? []);
  }

  identity(before: number): Identity {
    return identityOf(this.run, before);
  }

  attemptsOf({ visit }: Place): readonly TaskAttempt[] {
    return taskAttempts(this.eventsOf(visit));
  }

  /** The visits directly inside one try of a Parallel or Map, in the order they began. */
  childrenOf(place: Place, attempt: number): readonly Place[] {
    return this.childrenAt(childKey(place, attempt));
  }

  /** The visit that ended a branch or iteration. */
  lastOf(place: Place, attempt: number, index: number): Place | undefined {
    return this.childrenOf(place, attempt).findLast(({ inside }) => inside?.index === index);
  }

  /** The visit that came next in the same thread. */
  nextOf(place: Place): Place | undefined {
    return this.following.get(place);
  }

  inspect(place: Place): Promise<InspectedVisit> {
    const { id } = place.visit;
    const known = this.inspected.get(id) ?? this.goThrough(place);
    this.inspected.set(id, known);
    return known;
  }

  /** Goes through a visit as it would be if something of it were otherwise. */
  async goThrough(place: Place, whatIf: WhatIf = {}): Promise<InspectedVisit> {
    const { visit, state } = place;
    const machine = whatIf.machine ?? this.machine;
    const there = machine.states.get(state.name) ?? state;
    const work = whatIf.isBeginning ? [] : await this.workOf(place);
    const mapItem = await this.mapItemOf(place);
    const request = {
      program: machine.program,
      scope: there.scope,
      state: state.name,
      identity: this.identity(visit.id),
      input: whatIf.input ?? jsonOf(visit.input) ?? {},
      variables: whatIf.variables ?? place.variables,
      ...(mapItem !== undefined && { mapItem }),
      enteredEventId: visit.id,
      enteredAt: visit.enteredAt.getTime(),
      work: whatIf.result === undefined ? work : withResult(work, visit, whatIf.result),
      isOver: !whatIf.isBeginning && visit.status !== 'running' && visit.status !== 'aborted',
    };
    return inspectVisit(request, this.evaluator);
  }

  private startsOf(visit: StateVisit): readonly number[] {
    const known = this.starts.get(visit.id) ?? startsIn(this.eventsOf(visit));
    this.starts.set(visit.id, known);
    return known;
  }

  private childrenAt(key: string): Place[] {
    const children = this.children.get(key) ?? [];
    this.children.set(key, children);
    return children;
  }

  private async workOf(place: Place): Promise<readonly AttemptedWork[]> {
    const { type } = place.state;
    if (type === 'Task') return this.attemptsOf(place).flatMap(({ work }) => work ?? []);
    if (type !== 'Parallel' && type !== 'Map') return [];
    const starts = this.startsOf(place.visit);
    const tries = starts.map((start, attempt) =>
      this.containedWork(place, { attempt, start, next: starts[attempt + 1] }),
    );
    return (await Promise.all(tries)).flatMap((work) => work ?? []);
  }

  /** What the branches or iterations of one try came to; undefined while that is not known. */
  private async containedWork(place: Place, tried: Tried): Promise<AttemptedWork | undefined> {
    const { start, next = Infinity } = tried;
    const events = this.eventsOf(place.visit).filter(({ id = 0 }) => id >= start && id < next);
    const beganAt = timeOf(events[0]!);
    const outcome = await this.containedOutcome(place, tried, events);
    return outcome && { beganAt, endedAt: timeOf(events.at(-1)!), outcome };
  }

  private async containedOutcome(
    place: Place,
    { attempt }: Tried,
    events: readonly HistoryEvent[],
  ): Promise<AttemptedWork['outcome'] | undefined> {
    const { visit } = place;
    const runFailed = events.find(({ type }) => type === 'MapRunFailed')?.mapRunFailedEventDetails;
    if (runFailed) return { error: runFailed.error, cause: runFailed.cause };
    const children = this.childrenOf(place, attempt);
    if (events.some(({ type }) => /^(Parallel|Map)StateSucceeded$/.test(type ?? '')))
      return visit.mapRunArn === undefined ? { result: outputsOf(children) } : resultOfMapRun(place);
    const failed = children.find((child) => child.visit.status === 'failed');
    return failed ? this.failureOf(failed) : this.silentFailure(children);
  }

  /** A state that fails within its first step leaves no event: it looks as if it had been cut short. */
  private async silentFailure(children: readonly Place[]): Promise<AttemptedWork['outcome'] | undefined> {
    for (const child of children.filter(({ visit }) => visit.status === 'aborted')) {
      const inspected = await this.inspect(child);
      if (inspected.kind === 'failed') return { error: inspected.error, cause: inspected.cause };
    }
    return undefined;
  }

  /** What a visit failed with: its own account of it, for a history does not always have one. */
  private async failureOf(place: Place): Promise<{ error?: string; cause?: string }> {
    const inspected = await this.inspect(place);
    if (inspected.kind === 'failed') return { error: inspected.error, cause: inspected.cause };
    return { error: place.visit.error, cause: place.visit.cause };
  }

  private async mapItemOf({ inside }: Place): Promise<Json | undefined> {
    if (!inside) return undefined;
    if (inside.place.state.type !== 'Map') return this.mapItemOf(inside.place);
    const known = this.begun.get(inside.place) ?? this.goThrough(inside.place, { isBeginning: true });
    this.begun.set(inside.place, known);
    // Each try of a Map has the same items.
    const items = (await known).notes.find(({ stage }) => stage === 'mapItems')?.value;
    return Array.isArray(items) ? items[inside.index] : undefined;
  }
}

function childKey({ visit }: Place, attempt: number): string {
  return `${visit.id}/${attempt}`;
}

interface Tried {
  readonly attempt: number;
  /** The events with which it and the one after it began. */
  readonly start: number;
  readonly next: number | undefined;
}

function outputsOf(children: readonly Place[]): Json {
  const outputs: Json[] = [];
  for (const { inside, visit } of children) outputs[inside!.index] = jsonOf(visit.output) ?? null;
  return outputs;
}

/** A history does not say what a Map Run gave: only an output that is the result itself tells. */
function resultOfMapRun({ visit, state: { fields } }: Place): { result: Json } | undefined {
  const isShaped = ['ResultSelector', 'ResultPath', 'OutputPath', 'Output'].some((field) => field in fields);
  const result = isShaped ? undefined : jsonOf(visit.output);
  return result === undefined ? undefined : { result };
}

function withResult(
  work: readonly AttemptedWork[],
  visit: StateVisit,
  result: Json,
): readonly AttemptedWork[] {
  const at = visit.enteredAt.getTime();
  const { beganAt, endedAt } = work.at(-1) ?? { beganAt: at, endedAt: at };
  return [...work.slice(0, -1), { beganAt, endedAt, outcome: { result } }];
}
