import type { Json } from '../../../base/json';
import type { Millis } from '../../../base/time';
import type { DocumentStore } from '../../../host/documents';
import type { Call } from '../../base/services';
import { sessionKey } from './access-keys';

/** Who somebody is who signs with a key that AssumeRole or GetSessionToken gave. */
export interface Session {
  readonly arn: string;
  readonly userId: string;
  readonly account: string;
  readonly endsAt: Millis;
  /** What it signs with, for engines that look at signatures. */
  readonly secretAccessKey?: string;
  readonly sessionToken?: string;
  /** The role that was taken on. */
  readonly role?: string;
  /** What it may do, where somebody is strict about outside callers: of the role, or as the user who asked for it. */
  readonly policy?: string;
}

/** A session's own account is not always that of the caller who finds it: keys are looked up for all. */
const SESSIONS = 'sts/all/global/sessions';

export async function findSession({ tx, caller, now }: Call): Promise<Session | undefined> {
  if (caller.accessKeyId === undefined) return undefined;
  const session = await tx.get<Session>(SESSIONS, caller.accessKeyId);
  return session && session.endsAt > now ? session : undefined;
}

/** The key of a session, for whoever looks at signatures. */
export async function findSessionKey(documents: Pick<DocumentStore, 'get'>, accessKeyId: string) {
  const session = (await documents.get(SESSIONS, accessKeyId))?.value as unknown as Session | undefined;
  if (session?.secretAccessKey === undefined) return undefined;
  return { ...session, secretAccessKey: session.secretAccessKey, accessKeyId };
}

type Who = Pick<Session, 'arn' | 'userId' | 'account' | 'role' | 'policy'>;

/** Keys for a session that begins now. */
export function beginSession(who: Who, seconds: number, { tx, now, uuid }: Call) {
  const { account } = who;
  const key = sessionKey(account, digits(uuid, 3));
  const endsAt = now + seconds * 1000;
  const secretAccessKey = textOf(digits(uuid, 3), 40);
  const sessionToken = `IQoJb3JpZ2luX2Vj${textOf(digits(uuid, 20), 340)}`;
  const session = { ...who, endsAt, secretAccessKey, sessionToken } satisfies Session;
  tx.put(SESSIONS, key, session as unknown as Json);
  return {
    AccessKeyId: key,
    SecretAccessKey: secretAccessKey,
    SessionToken: sessionToken,
    Expiration: Math.floor(endsAt / 1000),
  };
}

function digits(uuid: () => string, count: number): string {
  // The last twelve digits of a UUID are random in each of their kinds.
  return Array.from({ length: count }, () => uuid().slice(-12)).join('');
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Letters out of hexadecimal digits, as long as they must be. */
function textOf(digits: string, length: number): string {
  let text = '';
  for (let index = 0; text.length < length; index++) {
    const at = (index * 2) % (digits.length - 1);
    text += LETTERS[(Number.parseInt(digits.slice(at, at + 2), 16) + index) % LETTERS.length];
  }
  return text;
}
