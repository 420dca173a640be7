import { LAB_HEADER } from '@/lib/account/contract';
import { awsError, isSameOrigin, readBody } from '@/lib/targets/forward';
import { AccountError } from '../account-error';
import { sessionIdOf } from '../session/cookie';
import type { AccountSession } from '../session/account-session';
import type { Found, Sessions } from '../session/sessions';
import { troubleOf } from '../trouble';
import type { Gate } from './gate';
import { jsonCall } from './json-call';
import type { Offer, Offers } from './offers/offer';
import { logs } from './offers/logs';
import { stepFunctions } from './offers/step-functions';

const services = {
  AWSStepFunctions: { host: 'states', offers: stepFunctions },
  Logs_20140328: { host: 'logs', offers: logs },
} as const satisfies Record<string, { readonly host: 'states' | 'logs'; readonly offers: Offers }>;

const passedOn = ['content-type', 'x-amzn-requestid', 'x-amzn-errortype', 'retry-after'];

interface Site {
  readonly sessions: Sessions;
  readonly gate: Gate;
}

/** A call of `/aws` that is meant for the student's own account. */
export async function answerForAccount(request: Request, { sessions, gate }: Site): Promise<Response> {
  if (!isSameOrigin(request))
    return awsError(403, 'AccessDeniedException', 'This endpoint answers only to its own site.');
  const contentType = request.headers.get('content-type') ?? '';
  if (!/^application\/(?:x-amz-)?json/.test(contentType))
    return awsError(415, 'SerializationException', 'Not AWS JSON.');
  const wanted = offered(request.headers.get('x-amz-target') ?? '');
  const found = sessions.find(sessionIdOf(request), { isUse: !isPolled(wanted?.offer) });
  if (found.kind !== 'open') return notOpen(found);
  const account = found.session;
  try {
    if (!wanted) throw notOffered(request);
    const body = await readBody(request);
    if (!body) return awsError(413, 'RequestEntityTooLarge', 'The request is too large.');
    const lab = labOf(request);
    const call = { ...wanted, account, lab, body, contentType, signal: request.signal };
    return await passOn(await jsonCall(call, gate), account, sessions);
  } catch (problem) {
    return refused(problem, account, sessions);
  }
}

/** AWS's own code where its keys have ended: whoever calls knows it. */
function notOpen(found: Exclude<Found, { kind: 'open' }>): Response {
  if (found.kind === 'ended' && found.why === 'expired')
    return awsError(401, 'ExpiredTokenException', 'The security token included in the request is expired');
  return awsError(401, 'NotConnected', 'No account is connected.');
}

interface Wanted {
  readonly target: string;
  readonly host: 'states' | 'logs';
  readonly offer: Offer;
}

function offered(target: string): Wanted | undefined {
  const [prefix = '', operation = ''] = target.split('.');
  if (!Object.hasOwn(services, prefix)) return undefined;
  const { host, offers } = services[prefix as keyof typeof services];
  const offer = Object.hasOwn(offers, operation) ? (offers as Offers)[operation] : undefined;
  return offer && { target, host, offer };
}

function isPolled(offer: Offer | undefined): boolean {
  return offer?.kind === 'read' && offer.isPolled === true;
}

function notOffered(request: Request): AccountError {
  const target = request.headers.get('x-amz-target') ?? '';
  return new AccountError('OperationNotOffered', `Pasos does not call ${target} on an AWS account.`, target);
}

function labOf(request: Request): string {
  const lab = request.headers.get(LAB_HEADER) ?? '';
  return /^[a-z0-9-]{1,64}$/.test(lab) ? lab : 'studio';
}

/** The answer as it came; what is refused may repeat the request, and then its keys are taken out. */
async function passOn(answer: Response, account: AccountSession, sessions: Sessions): Promise<Response> {
  const headers = new Headers({ 'cache-control': 'no-store' });
  for (const name of passedOn) {
    const value = answer.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  if (answer.ok) return new Response(answer.body, { status: answer.status, headers });
  const text = account.scrub(await answer.text());
  if (/ExpiredToken(?:Exception)?\b/.test(text)) sessions.expire(account);
  return new Response(text, { status: answer.status, headers });
}

function refused(problem: unknown, account: AccountSession, sessions: Sessions): Response {
  const { code = 'ServiceUnavailable', message = '', kind } = troubleOf(problem);
  if (kind === 'expired') sessions.expire(account);
  return awsError(kind === 'unreachable' ? 502 : 400, code, account.scrub(message));
}
