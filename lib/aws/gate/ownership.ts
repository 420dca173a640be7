import { LAB_TAG } from '@/lib/account/contract';
import { AccountError } from '../account-error';
import type { AccountSession } from '../session/account-session';
import { signedCall, type Ports } from './signed-call';

/** What is known to be ours does not stop being it while it is there, and its ARN says which one it is. */
const known = new WeakMap<AccountSession, Set<string>>();

/** Refuses to change or use what Pasos has not made: names in an account are its owner's, and may be in earnest. */
export async function requireOurs(
  account: AccountSession,
  arn: string | undefined,
  ports: Ports,
): Promise<void> {
  // What is not named is refused by AWS itself, in its own words.
  if (arn === undefined || known.get(account)?.has(arn)) return;
  const tags = await tagsOf(account, arn, ports);
  if (tags === undefined) return;
  if (!tags.includes(LAB_TAG)) throw notOurs(arn);
  known.set(account, (known.get(account) ?? new Set()).add(arn));
}

export function notOurs(arn: string): AccountError {
  return new AccountError(
    'NotMadeByPasos',
    `${arn} was not made by Pasos, which leaves it alone. To let Pasos work with it, tag it with ${LAB_TAG}.`,
    arn,
  );
}

/** The keys of the tags of a machine or an activity; undefined when there is no such thing. */
async function tagsOf(
  account: AccountSession,
  resourceArn: string,
  ports: Ports,
): Promise<readonly string[] | undefined> {
  const body = new TextEncoder().encode(JSON.stringify({ resourceArn }));
  const answer = await signedCall(
    account,
    {
      wire: { host: 'states' },
      target: 'AWSStepFunctions.ListTagsForResource',
      contentType: 'application/x-amz-json-1.0',
      body,
    },
    ports,
  );
  const told = (await answer.json()) as {
    tags?: readonly { key: string }[];
    __type?: string;
    message?: string;
  };
  if (answer.ok) return (told.tags ?? []).map(({ key }) => key);
  const code = told.__type?.split('#').pop() ?? '';
  if (code === 'ResourceNotFound' || code === 'InvalidArn') return undefined;
  throw Object.assign(new Error(told.message ?? ''), { name: code });
}
