import type { Place } from '@/lib/studio/edit/machine/link';

type Point = { readonly x: number; readonly y: number };

export type StatePage = 'main' | 'after' | 'before' | 'next' | 'type' | 'move';

/** Which menu is open, and where. */
export type OpenMenu =
  | { readonly kind: 'insert'; readonly place: Place; readonly at: Point }
  | { readonly kind: 'state'; readonly state: string; readonly page: StatePage; readonly at: Point };
