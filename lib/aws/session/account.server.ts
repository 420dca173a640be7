import 'server-only';
import { isSameOrigin, refuse } from '@/lib/progress/request';
import { AccountError } from '../account-error';
import type { AccountSession } from './account-session';
import type { Site } from './answer';
import { sessionIdOf } from './cookie';
import { asTrouble, refusal, refuseWith } from './refusal';
import { Seals } from './seals';
import { Sessions } from './sessions';
import { troubleOf } from '../trouble';

const place = Symbol.for('pasos.account');
const home = globalThis as { [place]?: Kept };
const sweepMs = 60_000;

/** The one store of this process: every route has its own copy of this module, and live reload makes new ones. */
export function accountSite(): Site {
  return { ...(home[place] ??= begin()), boundTo: process.env.PASOS_HOST, now: Date.now };
}

type Kept = Pick<Site, 'sessions' | 'seals'>;

function begin(): Kept {
  const sessions = new Sessions(Date.now);
  setInterval(() => sessions.sweep(), sweepMs).unref();
  process.once('exit', () => sessions.closeAll());
  return { sessions, seals: new Seals(Date.now) };
}

/** Answers a request for whoever is connected; what goes wrong is told as `Trouble`, without a key in it. */
export async function withAccount(
  request: Request,
  answer: (account: AccountSession) => Promise<Response>,
): Promise<Response> {
  if (!isSameOrigin(request)) return asTrouble(refuse(403, 'other-origin'));
  const { sessions, now } = accountSite();
  const id = sessionIdOf(request);
  const found = sessions.find(id);
  if (found.kind !== 'open') return refuseWith(new AccountError('NotConnected', 'No account is connected.'));
  sessions.use(id);
  try {
    return await answer(found.session);
  } catch (problem) {
    const trouble = troubleOf(problem, now());
    const message = trouble.message && found.session.scrub(trouble.message);
    if (trouble.kind === 'expired' && trouble.code?.startsWith('ExpiredToken'))
      sessions.expire(found.session);
    return refusal({ ...trouble, ...(message && { message }) });
  }
}
