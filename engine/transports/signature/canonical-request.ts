import { toHex } from '../../query/digest/digest';
import { sha256 } from '../../query/digest/sha256';
import { toUtf8 } from '../../query/encoding/utf8';
import type { EndpointRequest } from '../endpoint-service';
import { hmac } from './hmac';
import type { Scope, Signature } from './read-signature';

export type Signed = Pick<EndpointRequest, 'method' | 'path' | 'headers'>;

/** The request as Signature Version 4 has both sides write it down before it is signed. */
export function canonicalRequest(
  { method, path, headers }: Signed,
  { signedHeaders, scope }: Pick<Signature, 'signedHeaders' | 'scope'>,
  payloadHash: string,
): string {
  const [pathname = '/', query = ''] = splitOnce(path, '?');
  const lines = signedHeaders.map((name) => `${name}:${(headers[name] ?? '').trim().replace(/ +/g, ' ')}\n`);
  return [
    method,
    // S3 signs the path as it is sent; the others make it plain and encode it once more.
    scope.service === 's3' ? pathname : plain(pathname).split('/').map(encodeRfc3986).join('/'),
    canonicalQuery(query),
    lines.join(''),
    signedHeaders.join(';'),
    payloadHash,
  ].join('\n');
}

export function stringToSign(canonical: string, { time, scope }: Pick<Signature, 'time' | 'scope'>): string {
  return ['AWS4-HMAC-SHA256', time, scopeText(scope), hashOf(canonical)].join('\n');
}

export function scopeText({ date, region, service }: Scope): string {
  return `${date}/${region}/${service}/aws4_request`;
}

export function sign(text: string, secretAccessKey: string, { date, region, service }: Scope): string {
  const steps = [date, region, service, 'aws4_request', text];
  return toHex(steps.reduce((key, step) => hmac(key, step), toUtf8(`AWS4${secretAccessKey}`)));
}

export function hashOf(content: string | Uint8Array): string {
  return toHex(sha256(typeof content === 'string' ? toUtf8(content) : content));
}

/** Without `.`, `..` and double slashes. */
function plain(pathname: string): string {
  const kept: string[] = [];
  for (const segment of pathname.split('/')) {
    if (segment === '..') kept.pop();
    else if (segment !== '' && segment !== '.') kept.push(segment);
  }
  const isFolder = kept.length > 0 && /\/\.{0,2}$/.test(pathname);
  return `/${kept.join('/')}${isFolder ? '/' : ''}`;
}

/** By name, then by value; without the signature itself. */
function canonicalQuery(query: string): string {
  if (query === '') return '';
  const pairs = query.split('&').map((pair) => {
    const [name = '', value = ''] = splitOnce(pair, '=');
    return [encodeRfc3986(decode(name)), encodeRfc3986(decode(value))] as const;
  });
  return pairs
    .filter(([name]) => name !== 'X-Amz-Signature' && name !== '')
    .sort((one, other) => compare(one[0], other[0]) || compare(one[1], other[1]))
    .map((pair) => pair.join('='))
    .join('&');
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function splitOnce(text: string, separator: string): readonly string[] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + separator.length)];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', '%20'));
  } catch {
    return text;
  }
}

function encodeRfc3986(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
