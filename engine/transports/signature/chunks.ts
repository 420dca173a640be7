import { isChunked, readChunks } from '../protocols/s3/chunked';
import type { EndpointRequest } from '../endpoint-service';
import { hashOf, scopeText, sign } from './canonical-request';
import type { Signature } from './read-signature';

type Asked = Pick<EndpointRequest, 'headers'> & { readonly body: Uint8Array };

/** Whether each chunk of a body, and what comes behind the last, is signed together with all before it; true of a body in one piece. */
export function areChunksSigned({ headers, body }: Asked, signature: Signature, secret: string): boolean {
  const manner = headers['x-amz-content-sha256'] ?? '';
  if (!manner.startsWith('STREAMING-AWS4-HMAC-SHA256-PAYLOAD') || !isChunked(headers)) return true;
  const { time, scope } = signature;
  const signed = (kind: string, ...rest: readonly string[]) =>
    sign([`AWS4-HMAC-SHA256-${kind}`, time, scopeText(scope), ...rest].join('\n'), secret, scope);
  const { chunks, trailer } = readChunks(body);
  let last = signature.signature;
  for (const chunk of chunks) {
    if (signed('PAYLOAD', last, hashOf(''), hashOf(chunk.content)) !== chunk.signature) return false;
    last = chunk.signature;
  }
  if (!manner.endsWith('-TRAILER')) return true;
  const lines = trailer.filter(([name]) => name !== 'x-amz-trailer-signature');
  const given = trailer.find(([name]) => name === 'x-amz-trailer-signature')?.[1];
  return (
    signed('TRAILER', last, hashOf(lines.map(([name, value]) => `${name}:${value}\n`).join(''))) === given
  );
}
