import type { TwinRun } from '../twin-run';

/** What became of a local twin. */
export type Twinned =
  /** `isWaiting`: nothing but somebody outside could move it on, such as a worker or whoever has its token. */
  | { readonly kind: 'ran'; readonly run: TwinRun; readonly isWaiting: boolean }
  | { readonly kind: 'refused'; readonly cause: string }
  | { readonly kind: 'cancelled' };
