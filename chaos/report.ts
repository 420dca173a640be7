import type { Observation } from './observe';
import { latenessMs } from './judge/timers';
import type { Rule } from './judge/rules';

export interface Verdict {
  readonly claim: string;
  readonly breaches: readonly string[];
}

const shown = 5;
const timerMsMax = 1_000;
const readyMsMax = 5_000;
/** A lease of ten seconds, the time to notice, and the time to read. */
const takeoverMsMax = 15_000;

export function judge(rules: readonly Rule[], seen: Observation, oracle: Observation): Verdict[] {
  return rules.map(({ claim, breaches }) => ({ claim, breaches: breaches(seen, oracle) }));
}

/** Times say something on a quiet machine only: they are asked for where nothing else runs. */
export function judgeTimes(seen: Observation): Verdict[] {
  const { timersLateMs, readyMs } = figures(seen);
  return [
    limit(`timers at most ${timerMsMax} ms late`, timersLateMs.max, timerMsMax),
    limit(`ready again within ${readyMsMax} ms`, readyMs.max, readyMsMax),
  ];
}

/** What a dead engine had goes on elsewhere: its timers show how late. */
export function judgeTakeover(seen: Observation): Verdict[] {
  const { timersLateMs } = figures(seen);
  return [
    limit(`what a dead engine had goes on within ${takeoverMsMax} ms`, timersLateMs.max, takeoverMsMax),
  ];
}

function limit(claim: string, value: number, most: number): Verdict {
  return { claim, breaches: value <= most ? [] : [`${value} ms`] };
}

export function figures(seen: Observation) {
  const { executions, acks, downtimes, readyMs } = seen;
  return {
    executions: executions.length,
    events: executions.reduce((sum, { events }) => sum + events.length, 0),
    acknowledged: acks.length,
    openAtKillsMax: Math.max(0, ...downtimes.map(({ from }) => openAt(seen, from))),
    readyMs: spread(readyMs.slice(1)),
    timersLateMs: spread(latenessMs(seen)),
  };
}

function openAt({ executions }: Observation, moment: number): number {
  return executions.filter(({ events }) => events[0]!.at <= moment && events.at(-1)!.at > moment).length;
}

function spread(values: readonly number[]) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p99: at(0.99), max: at(1) };
}

export function print(verdicts: readonly Verdict[]): void {
  for (const { claim, breaches } of verdicts) {
    console.log(
      `${breaches.length === 0 ? '✓' : '✗'} ${claim}${breaches.length === 0 ? '' : `: ${breaches.length} breaches`}`,
    );
    for (const breach of breaches.slice(0, shown)) console.log(`    ${breach.slice(0, 400)}`);
  }
}
