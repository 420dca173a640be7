import type { Moments } from './moments';

/** Where the next visit begins, or the one before; the ends of the run beyond the first and the last. */
export function neighbouringVisit(moments: Moments, index: number, by: 1 | -1): number {
  for (let at = index + by; at > 0 && at < moments.count - 1; at += by)
    if (moments.eventAt(at).type?.endsWith('StateEntered')) return at;
  return by > 0 ? moments.count - 1 : 0;
}
