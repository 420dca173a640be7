import type { HistoryEvent } from '@aws-sdk/client-sfn';
import { eventDetails, eventFailure, startedExecution, textOf, type FailureText } from './event-details';
import { reopen, resumedBy, tryAgain, type OpenVisit, type Place } from './open-visit';
import type { StateVisit } from './visit';

/** Retells a history as visits of states, in the order they were entered. */
export function visitsOf(events: readonly HistoryEvent[]): readonly StateVisit[] {
  const story = new Story();
  for (const event of events) story.tell(event);
  return story.visits.map(({ failing: _failing, surroundings: _surroundings, ...visit }) => visit);
}

/** Events are tied to visits by `previousEventId`, AWS's only hint at which branch or iteration an event belongs to. */
export class Story {
  readonly visits: OpenVisit[] = [];
  private readonly places = new Map<number, Place>();

  /** Where the story stands then. */
  tell(event: HistoryEvent): Place {
    const before = resumedBy(event, this.places.get(event.previousEventId ?? 0) ?? {});
    const place = this.placeOf(event, before);
    this.places.set(event.id ?? 0, place);
    place.visit?.eventIds.push(event.id ?? 0);
    return place;
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
      failing: false,
      surroundings: around,
    };
    // AWS writes no FailStateExited: to enter a Fail is to end in it.
    if (type === 'Fail') close(visit, 'failed', event);
    this.visits.push(visit);
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
    if (event.type === 'ExecutionRedriven') return { resumed: reopen(this.visits) };
    if (event.type === 'ExecutionFailed' && before.visit) {
      const failure = eventFailure(event);
      for (let at: OpenVisit | undefined = before.visit; at; at = at.surroundings.visit) {
        if (!at.endedAt || at === before.visit) blame(at, failure);
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
      tryAgain(owner);
    }
    if (type.endsWith('Failed')) {
      blame(owner, {
        error: before.visit?.error,
        cause: before.visit?.cause,
        ...definedOnly(eventFailure(event)),
      });
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
    const named = this.visits.find(({ id, name }) => id === entered && name === state);
    const visit = named ?? this.lastOpen(state) ?? before.visit;
    if (!visit) return before;
    blame(visit, eventFailure(event));
    return { visit };
  }

  /** `previousEventId` is the event that caused the abort, possibly in another iteration. */
  private abort(event: HistoryEvent, before: Place): Place {
    const type = (event.type ?? '').replace('StateAborted', '');
    const isMeant = (visit: OpenVisit) => visit.type === type && !visit.endedAt;
    const visit = before.visit && isMeant(before.visit) ? before.visit : this.visits.find(isMeant);
    if (!visit) return before;
    close(visit, visit.failing ? 'failed' : 'aborted', event);
    return { visit };
  }

  private work(event: HistoryEvent, before: Place): Place {
    const { visit } = before;
    if (!visit) return before;
    const type = event.type ?? '';
    const { parameters, input, output } = eventDetails(event);
    if (type.endsWith('Scheduled')) {
      if (visit.failing || visit.endedAt) tryAgain(visit);
      visit.sent = textOf(parameters ?? input);
    }
    if (type.endsWith('Succeeded')) visit.answer = textOf(output);
    visit.executionArn = startedExecution(event) ?? visit.executionArn;
    if (type.endsWith('Failed') || type.endsWith('TimedOut')) blame(visit, eventFailure(event));
    return { visit };
  }

  /** Closes what is still open among the chosen: what was failing failed, the rest was cut short. */
  private settle(event: HistoryEvent, isChosen: (visit: OpenVisit) => boolean): void {
    for (const visit of this.visits) {
      if (!visit.endedAt && isChosen(visit)) close(visit, visit.failing ? 'failed' : 'aborted', event);
    }
  }

  private lastOpen(name: unknown): OpenVisit | undefined {
    return this.visits.findLast((visit) => !visit.endedAt && visit.name === name);
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

function blame(visit: OpenVisit, { error, cause }: FailureText): void {
  visit.failing = true;
  visit.error = error ?? visit.error;
  visit.cause = cause ?? (error ? undefined : visit.cause);
}

function close(visit: OpenVisit, status: StateVisit['status'], event: HistoryEvent): void {
  visit.status = status;
  visit.endedAt = timeOf(event);
}

function definedOnly(failure: FailureText): FailureText {
  return failure.error === undefined ? {} : failure;
}

function timeOf(event: HistoryEvent): Date {
  return event.timestamp ?? new Date(0);
}
