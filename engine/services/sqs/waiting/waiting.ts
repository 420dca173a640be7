import type { Millis } from '../../../base/time';

/** Under this name ReceiveMessage tells the long poll around it what no client sees. */
export const WAITING = ' waiting';

export interface Waiting {
  /** How long the caller would wait for a message. */
  readonly seconds: number;
  readonly movedTo: string | undefined;
  readonly nextAt: Millis | undefined;
}
