import 'server-only';
import { accountSite } from '../session/account.server';
import { answerForAccount } from './answer';

/** A call of the page on the account it is connected with. */
export function answerAtGate(request: Request): Promise<Response> {
  const gate = {
    send: fetch,
    now: Date.now,
    sleep: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
    making: async (_made: unknown, create: () => Promise<{ value: Response }>) => (await create()).value,
  };
  return answerForAccount(request, { sessions: accountSite().sessions, gate });
}
