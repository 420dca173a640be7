import type { Catcher, Retrier } from '../../asl/program';
import { RETRY_MAX_DELAY_SECONDS_MAX } from '../../base/limits';
import type { Millis } from '../../base/time';
import type { Chance } from '../../query/scope';
import type { Failure } from './failure';

/** The retrier that takes a failure: its place in the list and how long it waits. */
export interface Retry {
  readonly retrier: number;
  readonly delay: Millis;
}

/**
 * The first retrier that names the error decides, even when it has no attempts left:
 * AWS does not go on to later ones.
 */
export function nextRetry(
  retriers: readonly Retrier[],
  done: readonly number[],
  failure: Failure,
  chance: Chance,
): Retry | undefined {
  const index = findRetrier(retriers, failure);
  const retrier = retriers[index];
  const attempts = done[index] ?? 0;
  if (!retrier || attempts >= retrier.maxAttempts) return undefined;
  return { retrier: index, delay: backoff(retrier, attempts, chance) };
}

/** The place of the retrier that names the error; -1 for none. */
export function findRetrier(retriers: readonly Retrier[], failure: Failure): number {
  return retriers.findIndex((retrier) => matches(retrier.errors, failure));
}

function backoff(retrier: Retrier, attempts: number, chance: Chance): Millis {
  const wanted = retrier.intervalSeconds * retrier.backoffRate ** attempts;
  const capped = Math.min(wanted, retrier.maxDelaySeconds ?? RETRY_MAX_DELAY_SECONDS_MAX);
  return Math.round((retrier.jitter ? capped * chance.random() : capped) * 1000);
}

export function findCatcher(catchers: readonly Catcher[], failure: Failure): Catcher | undefined {
  return catchers.find((catcher) => matches(catcher.errors, failure));
}

function matches(names: readonly string[], failure: Failure): boolean {
  return !failure.isFatal && names.some((name) => covers(name, failure));
}

/** Recorded on AWS: States.TaskFailed covers every error but States.Timeout, whatever its name. */
function covers(name: string, { error, alias }: Failure): boolean {
  if (name === 'States.ALL' || name === error || name === alias) return true;
  const isLate = error !== undefined && isTimeout(error);
  return name === 'States.TaskFailed' ? !isLate : name === 'States.Timeout' && isLate;
}

export function isTimeout(error: string): boolean {
  return error === 'States.Timeout' || error === 'States.HeartbeatTimeout';
}
