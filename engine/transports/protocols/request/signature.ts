import type { EndpointRequest } from '../../endpoint-service';

/** What a signature (which nobody checks here) says: for whom it was made, and where. */
export interface Scope {
  readonly accessKey: string;
  readonly region: string;
  readonly service: string;
}

const CREDENTIAL = /Credential=([^/,\s]+)\/\d{8}\/([^/,\s]+)\/([^/,\s]+)\/aws4_request/;
/** As a presigned URL has it. */
const IN_QUERY = /[?&]X-Amz-Credential=([^&]+)/i;

export function scopeOf({ headers, path }: Pick<EndpointRequest, 'headers' | 'path'>): Scope | undefined {
  const found = CREDENTIAL.exec(headers.authorization ?? presigned(path) ?? '');
  if (!found) return undefined;
  const [, accessKey = '', region = '', service = ''] = found;
  return { accessKey, region, service };
}

function presigned(path: string): string | undefined {
  const [, credential] = IN_QUERY.exec(path) ?? [];
  return credential && `Credential=${credential.replace(/%2f/gi, '/')}`;
}
