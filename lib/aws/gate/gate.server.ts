import 'server-only';
import { journaled } from '../lab/answer/lab.server';
import { accountSite } from '../session/account.server';
import { answerForAccount } from './answer';

/** A call of the page on the account it is connected with. */
export function answerAtGate(request: Request): Promise<Response> {
  const gate = {
    send: fetch,
    now: Date.now,
    sleep: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
    making: journaled,
  };
  return answerForAccount(request, { sessions: accountSite().sessions, gate });
}
