import type { Pace } from '@/lib/studio/moments/debugger/answers';
import type { getMessages } from '../messages';

/** The paces that are offered, by the value of their choice. */
export const paces = {
  real: { mode: 'REAL' },
  x10: { mode: 'SCALED', rate: 10 },
  x60: { mode: 'SCALED', rate: 60 },
  x3600: { mode: 'SCALED', rate: 3_600 },
  skip: { mode: 'SKIP' },
} as const satisfies Readonly<Record<string, Pace>>;
export type PaceId = keyof typeof paces;
export const paceIds = Object.keys(paces) as PaceId[];

/** Undefined for a rate that somebody else has set. */
export function paceId(pace: Pace): PaceId | undefined {
  return paceIds.find((id) => JSON.stringify(paces[id]) === JSON.stringify(pace));
}

export function paceName(pace: Pace, texts: ReturnType<typeof getMessages>): string {
  switch (pace.mode) {
    case 'REAL':
      return texts.clock.real;
    case 'SKIP':
      return texts.clock.skip;
    case 'SCALED':
      return texts.clock.times(pace.rate);
  }
}
