import type { AccountSession } from '../session/account-session';
import type { Ports } from './signed-call';

/** Writes down what is about to be made in somebody's account, before it is. */
export type Making = (
  made: Made,
  create: () => Promise<{ readonly arn?: string; readonly value: Response }>,
) => Promise<Response>;

export interface Made {
  readonly account: AccountSession;
  readonly lab: string;
  readonly type: string;
  readonly name: string;
}

export interface Gate extends Ports {
  readonly making: Making;
}
