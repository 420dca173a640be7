import type { Connection } from '@/lib/account/contract';
import { AccountError } from '../account-error';
import { findRegion } from '../session/regions';

export interface Wire {
  /** In AWS's addresses. */
  readonly host: 'states' | 'logs';
  /** What stands before the host for some operations. */
  readonly prefix?: 'sync-';
}

/** Where a call goes: to AWS's own address in the region, or to the endpoint of one's own. */
export function addressOf({ region, endpoint }: Connection, { host, prefix }: Wire): URL {
  if (endpoint) return new URL(endpoint.endsWith('/') ? endpoint : `${endpoint}/`);
  const found = findRegion(region);
  if (!found) throw new AccountError('UnknownRegion', `There is no region ${region}.`);
  return new URL(`https://${prefix ?? ''}${host}.${found.name}.${found.dnsSuffix}/`);
}
