import type { Owner } from '../base/arn';

const DEFAULT_REGION = 'us-east-1';
const DEFAULT_ACCOUNT = '123456789012';

const CREDENTIAL = /Credential=([^/,\s]+)\/\d{8}\/([^/,\s]+)\/[^/,\s]+\/aws4_request/;

/**
 * Who calls, from the scope of the request's signature (which nobody checks here): its region, and
 * the access key id as account when it looks like one, so that one engine can serve many accounts.
 */
export function callerOf(authorization: string | undefined): Owner {
  const [, accessKey = '', region = DEFAULT_REGION] = CREDENTIAL.exec(authorization ?? '') ?? [];
  return { partition: 'aws', region, account: /^\d{12}$/.test(accessKey) ? accessKey : DEFAULT_ACCOUNT };
}
