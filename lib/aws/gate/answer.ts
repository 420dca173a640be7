import { LAB_HEADER, WAITING_HEADER } from '@/lib/account/contract';
import { awsError, isSameOrigin, readBody } from '@/lib/targets/forward';
import { AccountError } from '../account-error';
import type { AccountSession } from '../session/account-session';
import { sessionIdOf } from '../session/cookie';
import type { Found, Sessions } from '../session/sessions';
import { troubleOf } from '../trouble';
import { download } from './download';
import type { Gate } from './gate';
import { jsonCall } from './json-call';
import { wantedBy } from './offers/wanted';
import { callService } from './services/call-service';

const passedOn = ['content-type', 'x-amzn-requestid', 'x-amzn-errortype', 'retry-after'];

interface Site {
  readonly sessions: Sessions;
  readonly gate: Gate;
}

/** A call of `/aws` that is meant for the student's own account. */
export async function answerForAccount(request: Request, { sessions, gate }: Site): Promise<Response> {
  if (!isSameOrigin(request))
    return awsError(403, 'AccessDeniedException', 'This endpoint answers only to its own site.');
  const id = sessionIdOf(request);
  const found = sessions.find(id);
  if (found.kind !== 'open') return notOpen(found);
  const account = found.session;
  try {
    const answer = await perform(request, { account, gate, used: () => sessions.use(id) });
    return answer.ok ? answer : await refusedByAws(answer, account, sessions);
  } catch (problem) {
    return refused(problem, account, sessions);
  }
}

interface Performing {
  readonly account: AccountSession;
  readonly gate: Gate;
  /** Somebody is there: what a page asks while it waits says nothing of that. */
  readonly used: () => void;
}

async function perform(request: Request, { account, gate, used }: Performing): Promise<Response> {
  if (request.method === 'GET') {
    used();
    return download(new URL(request.url).searchParams.get('url'), account.connection, gate);
  }
  const contentType = request.headers.get('content-type') ?? '';
  if (!/^application\/(?:x-amz-)?json/.test(contentType))
    return awsError(415, 'SerializationException', 'Not JSON.');
  const body = await readBody(request);
  if (!body) return awsError(413, 'RequestEntityTooLarge', 'The request is too large.');
  const wanted = wantedBy(request, body);
  if (!request.headers.has(WAITING_HEADER)) used();
  switch (wanted.kind) {
    case 'service':
      return callService({ account, lab: labOf(request), making: gate.making }, wanted.call);
    case 'json': {
      const { target, host, offer } = wanted;
      const lab = labOf(request);
      return asItCame(
        await jsonCall(
          { target, host, offer, account, lab, body, contentType, signal: request.signal },
          gate,
        ),
      );
    }
  }
}

function labOf(request: Request): string {
  const lab = request.headers.get(LAB_HEADER) ?? '';
  return /^[a-z0-9-]{1,64}$/.test(lab) ? lab : 'studio';
}

function asItCame(answer: Response): Response {
  const headers = new Headers({ 'cache-control': 'no-store' });
  for (const name of passedOn) {
    const value = answer.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  return new Response(answer.body, { status: answer.status, headers });
}

/** AWS's own code where its keys have ended: whoever calls knows it. */
function notOpen(found: Exclude<Found, { kind: 'open' }>): Response {
  if (found.kind === 'ended' && found.why === 'expired')
    return awsError(401, 'ExpiredTokenException', 'The security token included in the request is expired');
  return awsError(401, 'NotConnected', 'No account is connected.');
}

/** What AWS refuses may repeat the request: its keys are taken out. */
async function refusedByAws(
  answer: Response,
  account: AccountSession,
  sessions: Sessions,
): Promise<Response> {
  const text = account.scrub(await answer.text());
  if (/"[\w.#]*ExpiredToken(?:Exception)?"/.test(text)) sessions.expire(account);
  return new Response(text, { status: answer.status, headers: answer.headers });
}

function refused(problem: unknown, account: AccountSession, sessions: Sessions): Response {
  const { code = 'ServiceUnavailable', message = '', kind } = troubleOf(problem);
  const text = account.scrub(message);
  if (kind === 'expired') sessions.expire(account);
  return awsError(statusOf(problem) ?? (kind === 'unreachable' ? 502 : 400), code, text);
}

/** What AWS itself answered, where the SDK heard it. */
function statusOf(problem: unknown): number | undefined {
  if (problem instanceof AccountError) return 400;
  const { httpStatusCode } = (problem as { $metadata?: { httpStatusCode?: number } }).$metadata ?? {};
  return httpStatusCode !== undefined && httpStatusCode >= 400 ? httpStatusCode : undefined;
}
