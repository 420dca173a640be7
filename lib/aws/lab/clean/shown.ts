import type { OwnedResource } from '@/lib/account/contract';
import type { Place } from '../account';
import { consoleUrl } from './console-url';
import type { Owned, Unseen } from './find-owned';

/** As the student is told of it. */
export function shown(each: Owned | Unseen, { region, partition }: Place): OwnedResource {
  const { type, name, arn, owner } = each;
  const createdAt = 'createdAt' in each ? each.createdAt?.toISOString() : undefined;
  return {
    type,
    name,
    arn,
    region,
    lab: owner.lab,
    ...(createdAt !== undefined && { createdAt }),
    consoleUrl: consoleUrl({ type, name, arn }, { region, partition }),
  };
}
