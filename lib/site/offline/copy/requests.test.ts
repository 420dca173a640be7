import { expect, test } from 'vitest';
import { askedFor, keyOf, type Asked, type Asking } from './requests';

const origin = 'http://localhost:3000';

interface Case extends Partial<Pick<Asking, 'method' | 'mode'>> {
  readonly url: string;
  readonly headers?: Record<string, string>;
  readonly kind: Asked['kind'];
}

const cases: readonly Case[] = [
  { url: '/es/lab-01/a-smallest-machine', mode: 'navigate', kind: 'page' },
  { url: '/', mode: 'navigate', kind: 'page' },
  { url: '/es/concepts/asl?_rsc=abc', headers: { rsc: '1' }, kind: 'payload' },
  { url: '/es?_rsc=x', headers: { rsc: '1', 'next-router-segment-prefetch': '/_tree' }, kind: 'part' },
  { url: '/_next/static/chunks/a.js', kind: 'script' },
  { url: '/es/search.json', kind: 'file' },
  { url: '/icon.svg', kind: 'file' },
  { url: '/aws', method: 'POST', kind: 'live' },
  { url: '/aws/readyz', kind: 'live' },
  { url: '/aws/?url=x', kind: 'live' },
  { url: '/api/progress', kind: 'live' },
  { url: '/api/account', kind: 'live' },
  { url: '/es/progress', method: 'POST', mode: 'navigate', kind: 'live' },
  { url: '/dev/changes', kind: 'live' },
  { url: '/livez', kind: 'live' },
  { url: '/sw.js', kind: 'live' },
  { url: '/offline.json', kind: 'live' },
  { url: '/_next/image?url=x', kind: 'live' },
  { url: '/icon.svg', headers: { range: 'bytes=0-' }, kind: 'live' },
  { url: 'https://aws.amazon.com/', kind: 'live' },
];

test.each(cases)('$method $url is a $kind', ({ url, method = 'GET', mode = 'cors', headers, kind }) => {
  const asking = { method, mode, url: new URL(url, origin).href, headers: new Headers(headers) };
  expect(askedFor(asking, origin)).toEqual({ kind });
});

test.each([
  ['page', '/es/concepts/asl?from=mail', '/es/concepts/asl'],
  ['payload', '/es/concepts/asl?_rsc=1abc', '/es/concepts/asl?_rsc'],
  ['file', '/icon.svg?icon.0jk', '/icon.svg'],
] as const)('the key of a %s %s is %s', (kind, url, key) => {
  expect(keyOf({ kind }, origin + url)).toBe(key);
});
