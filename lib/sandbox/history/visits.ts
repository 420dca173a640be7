import type { HistoryEvent } from '@aws-sdk/client-sfn';
import { eventDetails, eventFailure, startedExecution, textOf, type FailureText } from './event-details';
import { blame, close, reopen, resumedBy, timeOf, tryAgain, type OpenVisit, type Place } from './open-visit';
import type { StateVisit } from './visit';

/** Retells a history as visits of states, in the order they were entered. */
export function visitsOf(events: readonly HistoryEvent[]): readonly StateVisit[] {
  return new VisitStory().follow(events);
}

/** A history that grows, retold as it does. */
export class VisitStory {
  private story = new Story();
  private told: readonly HistoryEvent[] = [];
  private published: readonly StateVisit[] = [];

  /** All events so far. Visits of which nothing new is told are the same objects as before. */
  follow(events: readonly HistoryEvent[]): readonly StateVisit[] {
    const last = this.told.length - 1;
    if (events[last]?.id !== this.told[last]?.id) this.forget();
    for (const event of events.slice(this.told.length)) this.story.tell(event);
    this.told = events;
    this.published = this.story.visits.map((visit, index) => {
      const before = this.published[index];
      return before && !visit.isChanged ? before : publish(visit);
    });
    return this.published;
  }

  private forget(): void {
    this.story = new Story();
    this.told = [];
    this.published = [];
  }
}

/** Events are tied to visits by `previousEventId`, AWS's only hint at which branch or iteration an event belongs to. */
export class Story {
  readonly visits: OpenVisit[] = [];
  private readonly places = new Map<number, Place>();
  /** Those that have not ended, in the order they were entered. */
  private readonly unfinished = new Set<OpenVisit>();
  private readonly byId = new Map<number, OpenVisit>();

  /** Where the story stands then. */
  tell(event: HistoryEvent): Place {
    const before = resumedBy(event, this.places.get(event.previousEventId ?? 0) ?? {});
    const place = this.placeOf(event, before);
    this.places.set(event.id ?? 0, place);
    const { visit } = place;
    if (!visit) return place;
    visit.eventIds.push(event.id ?? 0);
    visit.isChanged = true;
    this.keepOpen(visit);
    return place;
  }

  private keepOpen(visit: OpenVisit): void {
    if (visit.endedAt) this.unfinished.delete(visit);
    else this.unfinished.add(visit);
  }

  private placeOf(event: HistoryEvent, before: Place): Place {
    const type = event.type ?? '';
    if (type.endsWith('StateEntered')) return this.enter(event, before);
    if (type.endsWith('StateExited')) return this.exit(event, before);
    if (type.startsWith('Execution')) return this.end(event, before);
    if (type.startsWith('MapIteration')) return this.iterate(event, before);
    if (/^(MapState|MapRun|ParallelState)/.test(type)) return this.contain(event, before);
    if (type === 'EvaluationFailed') return this.misevaluate(event, before);
    if (type.endsWith('StateAborted')) return this.abort(event, before);
    return this.work(event, before);
  }

  private enter(event: HistoryEvent, before: Place): Place {
    const around = before.visit && !isInside(before.visit) ? before.visit.surroundings : before;
    const type = (event.type ?? '').replace('StateEntered', '');
    const visit: OpenVisit = {
      id: event.id ?? 0,
      name: event.stateEnteredEventDetails?.name ?? '',
      type,
      status: 'running',
      enteredAt: timeOf(event),
      input: event.stateEnteredEventDetails?.input,
      attempts: 1,
      parent: around.visit && {
        id: around.visit.id,
        attempt: around.visit.attempts,
        iteration: around.iteration,
      },
      depth: around.visit ? around.visit.depth + 1 : 0,
      eventIds: [],
      tries: [{ startedAt: timeOf(event), status: 'running', since: event.id ?? 0 }],
      failing: false,
      isChanged: true,
      surroundings: around,
    };
    // AWS writes no FailStateExited: to enter a Fail is to end in it.
    if (type === 'Fail') close(visit, 'failed', event);
    this.visits.push(visit);
    this.byId.set(visit.id, visit);
    return { visit };
  }

  private exit(event: HistoryEvent, before: Place): Place {
    const details = event.stateExitedEventDetails;
    const visit =
      climb(before, (one) => !one.endedAt && one.name === details?.name) ?? this.lastOpen(details?.name);
    if (!visit) return before;
    close(visit, visit.failing ? 'caught' : 'succeeded', event);
    visit.output = details?.output;
    visit.assigned = details?.assignedVariables;
    return { visit };
  }

  private end(event: HistoryEvent, before: Place): Place {
    if (event.type === 'ExecutionRedriven') {
      const resumed = reopen(this.visits, event);
      this.visits.forEach((visit) => this.keepOpen(visit));
      return { resumed };
    }
    if (event.type === 'ExecutionFailed' && before.visit) {
      const failure = eventFailure(event);
      for (let at: OpenVisit | undefined = before.visit; at; at = at.surroundings.visit) {
        if (!at.endedAt || at === before.visit) blame(at, failure, event);
      }
    }
    const isOver = ['ExecutionFailed', 'ExecutionAborted', 'ExecutionTimedOut'].includes(event.type ?? '');
    if (isOver) this.settle(event, () => true);
    return {};
  }

  private iterate(event: HistoryEvent, before: Place): Place {
    const details =
      event.mapIterationStartedEventDetails ??
      event.mapIterationFailedEventDetails ??
      event.mapIterationAbortedEventDetails ??
      event.mapIterationSucceededEventDetails;
    const map = climb(before, (one) => one.type === 'Map' && one.name === details?.name);
    if (!map) return before;
    const iteration = details?.index;
    if (event.type === 'MapIterationStarted') return { visit: map, iteration };
    if (event.type !== 'MapIterationSucceeded') {
      this.settle(event, (visit) => iterationWithin(visit, map) === iteration);
    }
    return { visit: map };
  }

  private contain(event: HistoryEvent, before: Place): Place {
    const type = event.type ?? '';
    const kind = type.startsWith('Map') ? 'Map' : 'Parallel';
    const owner =
      climb(before, (one) => one.type === kind && !one.endedAt) ?? climb(before, (one) => one.type === kind);
    if (!owner) return before;
    owner.mapRunArn = event.mapRunStartedEventDetails?.mapRunArn ?? owner.mapRunArn;
    if (type.endsWith('StateStarted') && (owner.failing || owner.endedAt)) {
      this.settle(event, (visit) => isWithin(visit, owner));
      tryAgain(owner, event);
    }
    if (type.endsWith('Failed')) {
      const inherited = { error: before.visit?.error, cause: before.visit?.cause };
      blame(owner, { ...inherited, ...definedOnly(eventFailure(event)) }, event);
      this.settle(event, (visit) => isWithin(visit, owner));
    }
    if (type.endsWith('StateAborted'))
      this.settle(event, (visit) => visit === owner || isWithin(visit, owner));
    return { visit: owner };
  }

  /** AWS points `EvaluationFailed` at what came before its state was entered, so the name has to do. */
  private misevaluate(event: HistoryEvent, before: Place): Place {
    const { state, cause } = event.evaluationFailedEventDetails ?? {};
    const entered = Number(/entered at the event id #(\d+)/.exec(cause ?? '')?.[1]);
    const named = this.byId.get(entered);
    const visit = (named?.name === state ? named : undefined) ?? this.lastOpen(state) ?? before.visit;
    if (!visit) return before;
    blame(visit, eventFailure(event), event);
    return { visit };
  }

  /** `previousEventId` is the event that caused the abort, possibly in another iteration. */
  private abort(event: HistoryEvent, before: Place): Place {
    const type = (event.type ?? '').replace('StateAborted', '');
    const isMeant = (visit: OpenVisit) => visit.type === type && !visit.endedAt;
    const visit = before.visit && isMeant(before.visit) ? before.visit : [...this.unfinished].find(isMeant);
    if (!visit) return before;
    close(visit, visit.failing ? 'failed' : 'aborted', event);
    return { visit };
  }

  private work(event: HistoryEvent, before: Place): Place {
    const { visit } = before;
    if (!visit) return before;
    const type = event.type ?? '';
    const { parameters, input, output, resource, resourceType } = eventDetails(event);
    if (type.endsWith('Scheduled')) {
      if (visit.failing || visit.endedAt) tryAgain(visit, event);
      visit.sent = textOf(parameters ?? input);
      visit.resource = [textOf(resourceType), textOf(resource)].filter(Boolean).join(':') || undefined;
    }
    if (type.endsWith('Submitted')) visit.submitted = textOf(output);
    if (type.endsWith('Succeeded')) visit.answer = textOf(output);
    visit.executionArn = startedExecution(event) ?? visit.executionArn;
    if (type.endsWith('Failed') || type.endsWith('TimedOut')) blame(visit, eventFailure(event), event);
    return { visit };
  }

  /** Closes what is still open among the chosen: what was failing failed, the rest was cut short. */
  private settle(event: HistoryEvent, isChosen: (visit: OpenVisit) => boolean): void {
    for (const visit of this.unfinished) {
      if (visit.endedAt || !isChosen(visit)) continue;
      close(visit, visit.failing ? 'failed' : 'aborted', event);
      this.unfinished.delete(visit);
    }
  }

  private lastOpen(name: unknown): OpenVisit | undefined {
    return [...this.unfinished].findLast((visit) => !visit.endedAt && visit.name === name);
  }
}

/** Whether the next state entered after an event of this visit lies inside it. */
function isInside(visit: OpenVisit): boolean {
  return (visit.type === 'Parallel' || visit.type === 'Map') && !visit.endedAt;
}

function climb(from: Place, isMeant: (visit: OpenVisit) => boolean): OpenVisit | undefined {
  for (let at = from.visit; at; at = at.surroundings.visit) if (isMeant(at)) return at;
  return undefined;
}

function isWithin(visit: OpenVisit, container: OpenVisit): boolean {
  return climb(visit.surroundings, (one) => one === container) !== undefined;
}

/** Which iteration of `map` a visit runs in, however deep; undefined outside of it. */
function iterationWithin(visit: OpenVisit, map: OpenVisit): number | undefined {
  for (let at: OpenVisit | undefined = visit; at; at = at.surroundings.visit) {
    if (at.surroundings.visit === map) return at.surroundings.iteration;
  }
  return undefined;
}

function definedOnly(failure: FailureText): FailureText {
  return failure.error === undefined ? {} : failure;
}

/** As others may keep it: what is told later changes nothing in it. */
function publish(open: OpenVisit): StateVisit {
  open.isChanged = false;
  const { failing: _failing, isChanged: _isChanged, surroundings: _surroundings, ...visit } = open;
  return { ...visit, eventIds: [...visit.eventIds] };
}
