import { isOwnedBy, parseArn } from '../../base/arn';
import type { ActivityRecord } from '../../host/records';
import { activityNotFound, invalidArn } from '../errors';
import type { Call } from '../operation';

/** The ARN, if it names an activity of the caller's; undefined for somebody else's. */
export function ownActivityArn(arn: string, { caller }: Call): string | undefined {
  const parsed = parseArn(arn);
  if (!parsed.ok) throw invalidArn(parsed.failure);
  const { kind } = parsed.value;
  if (kind !== 'activity') throw invalidArn(`Resource type not valid in this context: ${kind}`);
  return isOwnedBy(parsed.value, caller) ? arn : undefined;
}

export async function getActivity(arn: string, call: Call): Promise<ActivityRecord> {
  const own = ownActivityArn(arn, call);
  const activity = own && (await call.store.activities.find(own));
  if (!activity) throw activityNotFound(arn);
  return activity;
}
