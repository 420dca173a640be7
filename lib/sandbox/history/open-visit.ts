import type { HistoryEvent } from '@aws-sdk/client-sfn';
import type { StateVisit } from './visit';

/** A visit while its story is being told. */
export type OpenVisit = { -readonly [Field in keyof StateVisit]: StateVisit[Field] } & {
  eventIds: number[];
  /** Its last try failed and neither Retry nor Catch has answered yet. */
  failing: boolean;
  surroundings: Place;
};

/** Where the story stands after an event: in a visit, and for Map in one of its iterations. */
export interface Place {
  readonly visit?: OpenVisit;
  readonly iteration?: number;
  /** After a redrive: the visits that go on from here. */
  readonly resumed?: OpenVisit[];
}

export function tryAgain(visit: OpenVisit): void {
  goOn(visit);
  visit.attempts += 1;
}

function goOn(visit: OpenVisit): void {
  visit.failing = false;
  visit.status = 'running';
  visit.endedAt = undefined;
}

/** A redrive goes on where the execution ended. Gives the innermost visits: they are tried again. */
export function reopen(visits: readonly OpenVisit[]): OpenVisit[] {
  const open = new Set<OpenVisit>();
  for (const visit of visits) {
    const around = visit.surroundings.visit;
    const isCurrent = !around || (open.has(around) && around.attempts === visit.parent?.attempt);
    if (isCurrent && /failed|aborted/.test(visit.status)) open.add(visit);
  }
  const outer = new Set([...open].map((visit) => visit.surroundings.visit));
  const inner = [...open].filter((visit) => !outer.has(visit));
  for (const visit of open) if (outer.has(visit)) goOn(visit);
  for (const visit of inner) tryAgain(visit);
  return inner;
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
