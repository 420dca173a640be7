import type { HistoryEvent } from '@aws-sdk/client-sfn';
import { Story } from '@/lib/sandbox/history/visits';
import type { Moment, OpenAt } from './moment';
import { payloadOf } from './payload';
import { statesByName } from './states-by-name';
import { SummariesOverTime } from './summaries-over-time';
import { VisitOverTime, type Variables } from './visit-over-time';

const noVariables: Variables = {};

/**
 * All moments of a run. It is told once and remembers what each event changed: any moment is there at once, however
 * long the run, and of one that still runs only the new events are told.
 */
export class Moments {
  private readonly events: HistoryEvent[] = [];
  private readonly story = new Story();
  private readonly visits: VisitOverTime[] = [];
  private readonly byId = new Map<number, VisitOverTime>();
  private readonly open = new Set<VisitOverTime>();
  private readonly summaries = new SummariesOverTime();
  private readonly indexes = new Map<number, number>();
  /** The visit each event belongs to, and the data in hand then. */
  private readonly owners: (VisitOverTime | undefined)[] = [];
  private readonly payloads: (string | undefined)[] = [];
  private readonly entries = new Map<number, HistoryEvent>();
  private readonly states;

  constructor(readonly definition: string | undefined) {
    this.states = statesByName(definition);
  }

  get count(): number {
    return this.events.length;
  }

  /** False: these are not the events so far and more, so the run has to be told anew. */
  extend(events: readonly HistoryEvent[]): boolean {
    const { count } = this;
    if (events.length < count || (count > 0 && events[count - 1]?.id !== this.events[count - 1]!.id))
      return false;
    for (const event of events.slice(count)) this.tell(event);
    return true;
  }

  /** Where an event stands; undefined when the run has none of that id. */
  indexOf(eventId: number): number | undefined {
    return this.indexes.get(eventId);
  }

  eventAt(index: number): HistoryEvent {
    return this.events[index]!;
  }

  /** The state entered next after an event, in the same frame; undefined while nobody knows. */
  enteredAfter(eventId: number): HistoryEvent | undefined {
    return this.entries.get(eventId);
  }

  /** The visit an event belongs to, as it was told to its end. */
  visitAt(index: number): VisitOverTime['visit'] | undefined {
    return this.owners[index]?.visit;
  }

  /** Which try of its visit an event belongs to. */
  attemptAt(index: number): number {
    return this.owners[index]?.track.at(index)?.attempts ?? 1;
  }

  authored(name: string) {
    return this.states.get(name);
  }

  at(index: number): Moment {
    const event = this.events[index]!;
    const owner = this.owners[index];
    const state = owner?.visit.name;
    return {
      index,
      event,
      summaries: this.summaries.at(index),
      open: this.openAt(index),
      state,
      visit: owner?.visit.id,
      pointer: state === undefined ? undefined : this.states.get(state)?.pointer,
      payload: this.payloads[index],
      variables: owner ? variablesAt(owner, index, this.indexes) : noVariables,
      elapsedMs: timeOf(event) - timeOf(this.events[0]!),
    };
  }

  private openAt(index: number): readonly OpenAt[] {
    const open: OpenAt[] = [];
    for (const one of this.visits) {
      const then = one.track.at(index);
      // In the order they were entered: all that follow come later.
      if (!then) break;
      if (then.status !== 'running') continue;
      const { id, name, depth, parent } = one.visit;
      open.push({ id, name, depth, iteration: parent?.iteration, ...then, variables: one.variablesBefore });
    }
    return open;
  }

  private tell(event: HistoryEvent): void {
    const index = this.events.push(event) - 1;
    const id = event.id ?? 0;
    this.indexes.set(id, index);
    const told = this.story.tell(event);
    const entered = this.story.visits.length > this.visits.length ? this.enter(event, index) : undefined;
    this.follow(event, told.visit && this.byId.get(told.visit.id));
    const owner = entered ?? (told.visit && this.byId.get(told.visit.id)) ?? this.ownerBefore(event);
    this.owners.push(owner);
    if (event.type?.endsWith('StateExited') && owner) owner.variablesAfter = variablesOut(owner);
    this.payloads.push(payloadOf(event) ?? this.payloadBefore(event));
    this.summaries.settle(index);
  }

  private enter(event: HistoryEvent, index: number): VisitOverTime {
    const visit = this.story.visits.at(-1)!;
    const container = visit.parent && this.byId.get(visit.parent.id);
    const before = this.ownerBefore(event);
    const variables = before === container ? container?.variablesBefore : before?.variablesAfter;
    const over = new VisitOverTime(visit, container, variables ?? noVariables);
    over.track.set(index, { status: visit.status, attempts: visit.attempts });
    this.visits.push(over);
    this.byId.set(visit.id, over);
    container?.inside.push(over);
    if (visit.status === 'running') this.open.add(over);
    this.entries.set(event.previousEventId ?? 0, event);
    this.summaries.entered(over);
    return over;
  }

  /** An event changes visits that are open, and its own; those of the execution itself may open any again. */
  private follow({ type }: HistoryEvent, own: VisitOverTime | undefined): void {
    const index = this.events.length - 1;
    const mayReopen = type?.startsWith('Execution') ?? false;
    for (const one of mayReopen ? this.visits : [...this.open, ...(own ? [own] : [])]) {
      if (!one.hasChanged()) continue;
      const before = one.now;
      const { status, attempts } = one.visit;
      one.track.set(index, { status, attempts });
      this.summaries.changed(one, before);
      if (status === 'running') this.open.add(one);
      else this.open.delete(one);
    }
  }

  private ownerBefore({ previousEventId, type }: HistoryEvent): VisitOverTime | undefined {
    if (type?.startsWith('Execution')) return undefined;
    const before = this.indexes.get(previousEventId ?? 0);
    return before === undefined ? undefined : this.owners[before];
  }

  private payloadBefore({ previousEventId }: HistoryEvent): string | undefined {
    const before = this.indexes.get(previousEventId ?? 0);
    return before === undefined ? this.payloads.at(-1) : this.payloads[before];
  }
}

function variablesOut({ visit, variablesBefore }: VisitOverTime): Variables {
  return visit.assigned ? { ...variablesBefore, ...visit.assigned } : variablesBefore;
}

/** Assigned on the way out: the Exited event is the first that sees them. */
function variablesAt(
  { variablesBefore, variablesAfter, visit }: VisitOverTime,
  index: number,
  indexes: ReadonlyMap<number, number>,
): Variables {
  const last = indexes.get(visit.eventIds.at(-1) ?? 0);
  return variablesAfter && last !== undefined && index >= last ? variablesAfter : variablesBefore;
}

function timeOf({ timestamp }: HistoryEvent): number {
  return timestamp?.getTime() ?? 0;
}
