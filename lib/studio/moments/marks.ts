import type { Moments } from './moments';

/** What stands out on the track. */
export type MarkKind = 'failure' | 'retry' | 'wait' | 'end';
export interface Mark {
  readonly index: number;
  readonly kind: MarkKind;
}

/** One of a kind for each of so many parts of the track: more could not be told apart. */
const parts = 200;

export function marksOf(moments: Moments): readonly Mark[] {
  const found = new Map<string, Mark>();
  for (let index = 0; index < moments.count; index++) {
    const kind = kindOf(moments, index);
    const part = Math.floor((index / Math.max(1, moments.count)) * parts);
    if (kind && !found.has(`${kind}${part}`)) found.set(`${kind}${part}`, { index, kind });
  }
  return [...found.values()];
}

function kindOf(moments: Moments, index: number): MarkKind | undefined {
  const type = moments.eventAt(index).type ?? '';
  if (/^Execution(Failed|Aborted|TimedOut|Succeeded)$/.test(type)) return 'end';
  if (/(Failed|TimedOut)$/.test(type)) return 'failure';
  if (type === 'WaitStateEntered') return 'wait';
  const isAttempt = type.endsWith('Scheduled') || /^(Map|Parallel)StateStarted$/.test(type);
  return isAttempt && moments.attemptAt(index) > 1 ? 'retry' : undefined;
}
