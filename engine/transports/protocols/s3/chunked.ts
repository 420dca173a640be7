import { FrameworkError } from '../../../service/service-error';
import type { EndpointRequest } from '../../endpoint-service';

export interface Unpacked {
  readonly headers: EndpointRequest['headers'];
  readonly body: Uint8Array;
}

const latin1 = new TextDecoder('latin1');
const HEAD_MAX = 1024;

/**
 * The body of a request whose client signs it in chunks, or sends its checksum behind it: `aws-chunked`, as SDKs and the
 * CLI do. What comes behind counts as headers. Signatures are not checked here.
 */
export function unpack(headers: EndpointRequest['headers'], body: Uint8Array): Unpacked {
  if (!isChunked(headers)) return { headers, body };
  const { chunks, trailer } = readChunks(body);
  const content = joined(chunks.slice(0, -1).map((chunk) => chunk.content));
  const sums = trailer.filter(([name]) => /^x-amz-checksum-[a-z0-9]+$/.test(name));
  return { headers: { ...rest(headers, content.length), ...Object.fromEntries(sums) }, body: content };
}

export interface Chunk {
  readonly content: Uint8Array;
  readonly signature?: string;
}

/** A body in its chunks, of which the last is empty, with the headers that come behind. */
export function readChunks(body: Uint8Array) {
  const chunks: Chunk[] = [];
  let at = 0;
  for (let isLast = false; !isLast;) {
    const head = lineAt(body, at);
    const [, size, signature] =
      /^([0-9a-f]{1,8})(?:;chunk-signature=([0-9a-f]+)|;.*)?$/i.exec(head.text) ?? [];
    if (size === undefined) throw incomplete();
    at = head.next;
    const length = Number.parseInt(size, 16);
    if (at + length > body.length) throw incomplete();
    chunks.push({ content: body.subarray(at, at + length), ...(signature && { signature }) });
    isLast = length === 0;
    if (!isLast) at = lineAt(body, at + length).next;
  }
  return { chunks, trailer: trailers(body, at) };
}

export function isChunked(headers: EndpointRequest['headers']): boolean {
  return (
    headers['x-amz-content-sha256']?.startsWith('STREAMING-') === true ||
    headers['content-encoding']?.split(',').some((part) => part.trim() === 'aws-chunked') === true
  );
}

/** How the body was packed is no property of the object. */
function rest({ 'content-encoding': encoding = '', ...headers }: EndpointRequest['headers'], length: number) {
  const kept = encoding
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== 'aws-chunked')
    .join(',');
  return { ...headers, 'content-length': String(length), ...(kept && { 'content-encoding': kept }) };
}

function trailers(body: Uint8Array, from: number): readonly (readonly [name: string, value: string])[] {
  const found: [string, string][] = [];
  for (let at = from; at < body.length;) {
    const { text, next } = lineAt(body, at);
    const [, name, value] = /^([a-z0-9-]+):\s*(\S+)\s*$/i.exec(text) ?? [];
    if (name !== undefined && value !== undefined) found.push([name.toLowerCase(), value]);
    at = next;
  }
  return found;
}

/** Up to the end of the line, which may be the end of the body. */
function lineAt(body: Uint8Array, at: number) {
  const end = body.indexOf(10, at);
  const until = end < 0 ? body.length : end;
  if (until - at > HEAD_MAX) throw incomplete();
  const text = latin1.decode(body.subarray(at, until)).replace(/\r$/, '');
  return { text, next: until + 1 };
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  if (chunks.length === 1) return chunks[0]!;
  const all = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

function incomplete(): FrameworkError {
  return new FrameworkError(
    'SerializationException',
    'You did not provide the number of bytes specified by the Content-Length HTTP header',
  );
}
