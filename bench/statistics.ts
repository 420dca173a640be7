/** Several runs of one measure: the one in the middle, and how far they lie apart. */
export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const median = (sorted[Math.ceil(middle - 1)]! + sorted[Math.floor(middle)]!) / 2;
  return { median, min: sorted[0]!, max: sorted.at(-1)! };
}

/** The value below which `share` of the sorted values lie. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}

/** Three digits are all that a shared machine can tell. */
export function digits(value: number): string {
  if (!Number.isFinite(value)) return '?';
  if (Math.abs(value) >= 1_000) return Math.round(value).toLocaleString('en-US');
  return String(Number(value.toPrecision(3)));
}

export function percent(share: number): string {
  return `${digits(share * 100)} %`;
}

/**
 * How cost grows with size: 1 is linear, 2 quadratic. From the first and the last point, since the middle ones
 * lie between.
 */
export function growthExponent(points: readonly { size: number; ms: number }[]): number {
  const first = points[0]!;
  const last = points.at(-1)!;
  return Math.log(last.ms / first.ms) / Math.log(last.size / first.size);
}
