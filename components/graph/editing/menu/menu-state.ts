import type { Place } from '@/lib/studio/edit/machine/link';

type Point = { readonly x: number; readonly y: number };

export type StatePage = 'main' | 'after' | 'before' | 'next' | 'ways' | 'type' | 'move';

/** Which menu is open, and where. */
export type OpenMenu =
  | { readonly kind: 'insert'; readonly place: Place; readonly page?: 'lead'; readonly at: Point }
  | { readonly kind: 'state'; readonly state: string; readonly page: StatePage; readonly at: Point };

/** What the layer does besides changing the text. */
export interface MenuPorts {
  readonly rename: (state: string) => void;
}
