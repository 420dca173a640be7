import type { AccountStatus, ConnectRequest, Way } from '@/lib/account/contract';
import { isSameOrigin, readBody, refuse, studentCookie, studentOf } from '@/lib/progress/request';
import { AccountError } from '../account-error';
import type { Transport } from './account-session';
import { connect } from '../credentials/connect';
import { listProfiles } from '../credentials/profiles';
import { noSessionCookie, sessionCookie, sessionIdOf } from './cookie';
import { isOwnMachine, isPrivateWay } from './own-machine';
import { regionNames } from './regions';
import { connectSchema } from './request.schema';
import type { Seals } from './seals';
import type { Sessions } from './sessions';
import { studentTag } from './student';
import { asTrouble, refusal, refuseWith } from './refusal';

const BODY_BYTES_MAX = 40_000;
export const noStore = { 'cache-control': 'no-store' };

export interface Site {
  readonly sessions: Sessions;
  readonly seals: Seals;
  /** What the site listens on. */
  readonly boundTo: string | undefined;
  readonly now: () => number;
  readonly transport?: Transport;
}

/** `GET /api/account`: merely looking keeps no session alive. */
export async function answerStatus(request: Request, site: Site): Promise<Response> {
  if (!isSameOrigin(request)) return asTrouble(refuse(403, 'other-origin'));
  const id = sessionIdOf(request);
  const found = site.sessions.find(id);
  const status: AccountStatus = {
    ...(found.kind === 'open' && { connection: found.session.connection }),
    ...(found.kind === 'ended' && { ended: found.why }),
    ...(isOwnMachine(request, site.boundTo) && { ownMachine: { profiles: await listProfiles() } }),
    regions: regionNames,
  };
  if (found.kind !== 'ended' || id === undefined) return Response.json(status, { headers: noStore });
  site.sessions.forgetEnd(id);
  return Response.json(status, { headers: { ...noStore, 'set-cookie': noSessionCookie(request) } });
}

/** `POST /api/account/connect`: who was connected before is not any more, whatever comes of it. */
export async function answerConnect(request: Request, site: Site): Promise<Response> {
  const body = await readBody(request, connectSchema, BODY_BYTES_MAX).catch(() => undefined);
  // Nothing is thrown from here: the server would log it, and what was pasted with it.
  if (!body) return refusal({ kind: 'other' }, 400);
  if ('refusal' in body) return asTrouble(body.refusal);
  const asked = { ...body.value, way: await opened(body.value.way, site.seals) };
  try {
    requireOffered(request, asked, site);
    const student = studentOf(request) ?? crypto.randomUUID();
    const { now, transport } = site;
    const session = await connect({ request: asked, student: studentTag(student), now, transport });
    site.sessions.close(sessionIdOf(request));
    const headers = new Headers(noStore);
    headers.append('set-cookie', sessionCookie(site.sessions.open(session), request));
    headers.append('set-cookie', studentCookie(student, request));
    return Response.json(session.connection, { headers });
  } catch (problem) {
    return refuseWith(problem, { hide: pastedIn(asked.way), now: site.now() });
  }
}

/** `POST /api/account/seal` */
export async function answerSeal(request: Request, { seals }: Site): Promise<Response> {
  if (!isSameOrigin(request)) return asTrouble(refuse(403, 'other-origin'));
  return Response.json(await seals.make(), { headers: noStore });
}

/** What was sealed as it was before. What cannot be opened is empty, and so has no keys in it. */
async function opened(way: Way, seals: Seals): Promise<Way> {
  switch (way.kind) {
    case 'pasted':
      return way.seal === undefined ? way : { ...way, text: (await seals.open(way.seal, way.text)) ?? '' };
    case 'profile':
      return way;
    case 'role':
      return { ...way, from: await opened(way.from, seals) };
  }
}

/** `POST /api/account/disconnect` */
export async function answerDisconnect(request: Request, site: Site): Promise<Response> {
  if (!isSameOrigin(request)) return asTrouble(refuse(403, 'other-origin'));
  site.sessions.close(sessionIdOf(request));
  return Response.json({}, { headers: { ...noStore, 'set-cookie': noSessionCookie(request) } });
}

function requireOffered(request: Request, { way, endpoint }: ConnectRequest, site: Site): void {
  const own = isOwnMachine(request, site.boundTo);
  if (!own && (endpoint !== undefined || sourceOf(way).kind === 'profile'))
    throw new AccountError(
      'OperationNotOffered',
      'Profiles and endpoints of your own are only for a site that runs on your own machine.',
      'own-machine',
    );
  if (!isPrivateWay(request))
    throw new AccountError(
      'OperationNotOffered',
      'Keys are only taken over HTTPS, or on the machine the site runs on.',
      'https',
    );
}

function sourceOf(way: Way): Way {
  return way.kind === 'role' ? sourceOf(way.from) : way;
}

/** What must not come back in a message, word by word. */
function pastedIn(way: Way): readonly string[] {
  const source = sourceOf(way);
  return source.kind === 'pasted' ? source.text.split(/[\s"'=:,;]+/).filter((word) => word.length >= 16) : [];
}
