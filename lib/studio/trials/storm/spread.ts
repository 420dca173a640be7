import type { StormRun } from './run-storm';

/** Runs that ended alike. */
export interface Slice {
  readonly key: string;
  readonly status: StormRun['status'];
  readonly error?: string;
  readonly state?: string;
  readonly count: number;
  /** Any of them shows what happened; the first comes first. */
  readonly seeds: readonly number[];
}

export interface Percentiles {
  readonly p50: number;
  readonly p90: number;
  readonly p99: number;
  readonly max: number;
}

export interface Spread {
  readonly total: number;
  /** From 0 to 1. */
  readonly survived: number;
  /** What succeeded first, then the most frequent. */
  readonly slices: readonly Slice[];
  readonly milliseconds: Percentiles;
  readonly transitions: Percentiles;
}

/** How the executions of a storm ended, as a picture needs it. */
export function spreadOf(runs: readonly StormRun[]): Spread {
  const slices = new Map<string, StormRun[]>();
  for (const run of runs) {
    const key = [run.status, run.error ?? '', run.state ?? ''].join('|');
    slices.set(key, [...(slices.get(key) ?? []), run]);
  }
  const total = runs.length;
  const survived = runs.filter(({ status }) => status === 'SUCCEEDED').length;
  return {
    total,
    survived: total === 0 ? 0 : survived / total,
    slices: [...slices].map(sliceOf).sort(mostFrequent),
    milliseconds: percentiles(runs.map((run) => run.milliseconds)),
    transitions: percentiles(runs.map((run) => run.transitions)),
  };
}

function sliceOf([key, runs]: readonly [string, readonly StormRun[]]): Slice {
  const { status, error, state } = runs[0]!;
  return {
    key,
    status,
    ...(error !== undefined && { error }),
    ...(state !== undefined && { state }),
    count: runs.length,
    seeds: runs.map(({ seed }) => seed),
  };
}

function mostFrequent(left: Slice, right: Slice): number {
  const rank = (slice: Slice) => (slice.status === 'SUCCEEDED' ? 0 : 1);
  return rank(left) - rank(right) || right.count - left.count || left.key.localeCompare(right.key);
}

/** The smallest value that so many of a hundred do not exceed. */
function percentiles(values: readonly number[]): Percentiles {
  const sorted = [...values].sort((left, right) => left - right);
  const at = (share: number) => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
  return { p50: at(0.5), p90: at(0.9), p99: at(0.99), max: at(1) };
}
