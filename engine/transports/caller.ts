import type { Caller } from '../service/operation';
import type { EndpointRequest } from './endpoint-service';
import { scopeOf } from './protocols/request/signature';

const DEFAULT_REGION = 'us-east-1';
const DEFAULT_ACCOUNT = '123456789012';

/**
 * Who calls: whom the signature was found to be from, or else whom its scope names, which nobody has checked. That is its
 * region, and the access key id as account when it looks like one, so that one engine can serve many accounts.
 */
export function callerOf(request: Pick<EndpointRequest, 'headers' | 'path' | 'caller'>): Caller {
  if (request.caller) return request.caller;
  const scope = scopeOf(request);
  if (!scope) return { partition: 'aws', region: DEFAULT_REGION, account: DEFAULT_ACCOUNT };
  const { accessKey, region } = scope;
  const account = /^\d{12}$/.test(accessKey) ? accessKey : DEFAULT_ACCOUNT;
  return { partition: 'aws', region, account, accessKeyId: accessKey };
}
