import { isOwnedBy, parseArn, type Arn } from '../base/arn';
import type { ExecutionRecord } from '../host/records';
import type { ClockView } from '../host/time/clock-door';
import type { Pace } from '../host/time/execution-clock';
import { CLOCK_RATE_MAX, CLOCK_RATE_MIN } from '../base/limits';
import { toEpochSeconds } from '../base/time';
import type { Output } from '../service/operation';
import { decimal, oneOf, text } from '../service/shape';
import { invalidArn, notFound, notRunning } from './errors';
import type { Call } from './operation';

export const executionArn = () => text({ min: 1, max: 256 });
export const mode = () => oneOf('REAL', 'SCALED', 'SKIP');
export const rate = () => decimal({ min: CLOCK_RATE_MIN, max: CLOCK_RATE_MAX });

export type Mode = 'REAL' | 'SCALED' | 'SKIP';

/** What the clock of the caller's execution gave: undefined when it does not run, which is refused in its name. */
export async function running<T>(
  arn: string,
  call: Call,
  clock: () => T | Promise<T>,
): Promise<NonNullable<T>> {
  const owner = ownerOf(arn);
  const given = isOwnedBy(owner, call.caller) ? await clock() : undefined;
  if (given !== undefined && given !== null) return given;
  const isKnown = isOwnedBy(owner, call.caller) && (await call.executions.find(arn));
  throw isKnown ? notRunning(arn) : notFound(arn);
}

/** An execution of the caller's, whether it runs or not. */
export async function known(arn: string, call: Call): Promise<ExecutionRecord> {
  const record = isOwnedBy(ownerOf(arn), call.caller) ? await call.executions.find(arn) : undefined;
  if (!record) throw notFound(arn);
  return record;
}

function ownerOf(arn: string): Arn {
  const parsed = parseArn(arn);
  if (!parsed.ok) throw invalidArn(parsed.failure);
  const { kind } = parsed.value;
  if (kind === 'execution' || kind === 'express') return parsed.value;
  throw invalidArn(`Resource type not valid in this context: ${kind}`);
}

export function paceOf(mode: Mode, rate: number | undefined): Pace {
  switch (mode) {
    case 'REAL':
      return { kind: 'real' };
    case 'SKIP':
      return { kind: 'skip' };
    case 'SCALED':
      return { kind: 'scaled', rate: rate! };
  }
}

export function shownPace(pace: Pace): Output {
  switch (pace.kind) {
    case 'real':
      return { mode: 'REAL' };
    case 'skip':
      return { mode: 'SKIP' };
    case 'scaled':
      return { mode: 'SCALED', rate: pace.rate };
  }
}

/** Times are epoch seconds, as everywhere in the API. */
export function shownClock(executionArn: string, { pace, isHeld, now, next }: ClockView): Output {
  return {
    executionArn,
    ...shownPace(pace),
    ...(isHeld && { held: true }),
    now: toEpochSeconds(now),
    nextTimer: next === undefined ? undefined : toEpochSeconds(next),
  };
}
