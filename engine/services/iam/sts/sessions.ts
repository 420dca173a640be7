import type { Json } from '../../../base/json';
import type { Millis } from '../../../base/time';
import type { Call } from '../../base/services';
import { sessionKey } from './access-keys';

/** Who somebody is who signs with a key that AssumeRole or GetSessionToken gave. */
export interface Session {
  readonly arn: string;
  readonly userId: string;
  readonly account: string;
  readonly endsAt: Millis;
}

/** A session's own account is not always that of the caller who finds it: keys are looked up for all. */
const SESSIONS = 'sts/all/global/sessions';

export async function findSession({ tx, caller, now }: Call): Promise<Session | undefined> {
  if (caller.accessKeyId === undefined) return undefined;
  const session = await tx.get<Session>(SESSIONS, caller.accessKeyId);
  return session && session.endsAt > now ? session : undefined;
}

/** Keys for a session that begins now. */
export function beginSession(session: Omit<Session, 'endsAt'>, seconds: number, { tx, now, uuid }: Call) {
  const random = digits(uuid, 3);
  const key = sessionKey(session.account, random);
  const endsAt = now + seconds * 1000;
  tx.put(SESSIONS, key, { ...session, endsAt } satisfies Session as unknown as Json);
  return {
    AccessKeyId: key,
    SecretAccessKey: textOf(digits(uuid, 3), 40),
    SessionToken: `IQoJb3JpZ2luX2Vj${textOf(digits(uuid, 20), 340)}`,
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
