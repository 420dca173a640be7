/** How much of a Map Run may fail before all of it does. */
export interface Tolerance {
  readonly count?: number;
  readonly percentage?: number;
}

/**
 * Whether too many items have failed: more than either threshold allows. Zero is as good as not given, so that one
 * threshold alone can be used; with neither, nothing may fail.
 */
export function isExceeded({ count = 0, percentage = 0 }: Tolerance, failed: number, total: number): boolean {
  if (failed === 0) return false;
  if (count === 0 && percentage === 0) return true;
  return (count > 0 && failed > count) || (percentage > 0 && (failed / total) * 100 > percentage);
}
