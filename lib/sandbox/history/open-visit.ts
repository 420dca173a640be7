import type { HistoryEvent } from '@aws-sdk/client-sfn';
import type { FailureText } from './event-details';
import type { StateVisit, Try } from './visit';

/** A visit while its story is being told. */
export type OpenVisit = { -readonly [Field in keyof StateVisit]: StateVisit[Field] } & {
  eventIds: number[];
  /** Its last try failed and neither Retry nor Catch has answered yet. */
  failing: boolean;
  /** Something was told of it since it was last published. */
  isChanged: boolean;
  surroundings: Place;
};

/** Where the story stands after an event: in a visit, and for Map in one of its iterations. */
export interface Place {
  readonly visit?: OpenVisit;
  readonly iteration?: number;
  /** After a redrive: the visits that go on from here. */
  readonly resumed?: OpenVisit[];
}

export function tryAgain(visit: OpenVisit, event: HistoryEvent): void {
  goOn(visit);
  visit.attempts += 1;
  const next: Try = { startedAt: timeOf(event), status: 'running', since: event.id ?? 0 };
  visit.tries = [...visit.tries, next];
}

function goOn(visit: OpenVisit): void {
  visit.isChanged = true;
  visit.failing = false;
  visit.status = 'running';
  visit.endedAt = undefined;
}

export function blame(visit: OpenVisit, { error, cause }: FailureText, event: HistoryEvent): void {
  visit.isChanged = true;
  visit.failing = true;
  visit.error = error ?? visit.error;
  visit.cause = cause ?? (error ? undefined : visit.cause);
  endTry(visit, { status: 'failed', error: visit.error, cause: visit.cause }, event);
}

export function close(visit: OpenVisit, status: StateVisit['status'], event: HistoryEvent): void {
  visit.isChanged = true;
  visit.status = status;
  visit.endedAt = timeOf(event);
  endTry(visit, { status }, event);
}

/** A try ends once: what comes after it, such as the exit of a caught error, changes nothing about it. */
function endTry(visit: OpenVisit, ending: Partial<Try>, event: HistoryEvent): void {
  const last = visit.tries.at(-1);
  if (!last) return;
  const endedAt = last.endedAt ?? timeOf(event);
  const status = last.endedAt ? last.status : (ending.status ?? last.status);
  visit.tries = [...visit.tries.slice(0, -1), { ...last, ...ending, endedAt, status }];
}

export function timeOf(event: HistoryEvent): Date {
  return event.timestamp ?? new Date(0);
}

/** A redrive goes on where the execution ended. Gives the innermost visits: they are tried again. */
export function reopen(visits: readonly OpenVisit[], event: HistoryEvent): OpenVisit[] {
  const open = new Set<OpenVisit>();
  for (const visit of visits) {
    const around = visit.surroundings.visit;
    const isCurrent = !around || (open.has(around) && around.attempts === visit.parent?.attempt);
    if (isCurrent && /failed|aborted/.test(visit.status)) open.add(visit);
  }
  const outer = new Set([...open].map((visit) => visit.surroundings.visit));
  const inner = [...open].filter((visit) => !outer.has(visit));
  for (const visit of open) if (outer.has(visit)) resume(visit);
  for (const visit of inner) tryAgain(visit, event);
  return inner;
}

/** A container whose inside is tried again goes on with the try it was in. */
function resume(visit: OpenVisit): void {
  goOn(visit);
  const last = visit.tries.at(-1);
  if (last) visit.tries = [...visit.tries.slice(0, -1), { ...last, status: 'running', endedAt: undefined }];
}

/** Events after a redrive all follow the same one: their type and the name they carry say whose they are. */
export function resumedBy(event: HistoryEvent, before: Place): Place {
  const { resumed } = before;
  if (!resumed) return before;
  const name = event.stateExitedEventDetails?.name ?? event.evaluationFailedEventDetails?.state;
  const type = /^(MapRun|MapState)/.test(event.type ?? '') ? 'Map' : 'Task';
  const found =
    resumed.find((visit) => (name === undefined ? visit.type === type : visit.name === name)) ?? resumed[0];
  if (found) resumed.splice(resumed.indexOf(found), 1);
  return { visit: found };
}
