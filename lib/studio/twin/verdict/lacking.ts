import type { TwinRun } from '../twin-run';

const absent = /NotFound|DoesNotExist|NonExistent|NoSuch|does not exist|not found/i;

export interface Lacking {
  readonly state: string;
  readonly error: string;
}

/** The first Task of the twin that failed because there is nothing here of what it calls, where AWS had it. */
export function lackingHere(a: TwinRun, b: TwinRun): Lacking | undefined {
  const there = new Set(
    a.visits.flatMap(({ name, error }) => (error === undefined ? [] : `${name} ${error}`)),
  );
  const visit = b.visits.find(
    ({ name, type, error, cause = '' }) =>
      type === 'Task' &&
      error !== undefined &&
      absent.test(`${error} ${cause}`) &&
      !there.has(`${name} ${error}`),
  );
  return visit && { state: visit.name, error: visit.error ?? '' };
}
