import { beforeEach, describe, expect, test } from 'vitest';
import { answer } from './answer';
import { Copies } from './copies';
import type { Asked } from './requests';
import { MemoryCaches } from './testing';

const origin = 'http://localhost:3000';
let copies: Copies;

beforeEach(async () => {
  copies = new Copies(new MemoryCaches().asStorage());
  const cache = await copies.open('b1');
  for (const [url, text] of Object.entries(kept)) await cache.put(url, new Response(text));
});

const kept = { '/es': 'kept page', '/es?_rsc': 'kept payload', '/_next/static/a.js': 'kept script' };

const never = () => new Promise<void>(() => {});
const atOnce = async () => {};
const says = (status: number) => async () => new Response('from the server', { status });
const silent = () => Promise.reject(new TypeError('Failed to fetch'));
const hangs = () => new Promise<Response>(() => {});

interface Case {
  readonly what: string;
  readonly asked: Asked['kind'];
  readonly url: string;
  readonly ask: () => Promise<Response>;
  readonly pause?: () => Promise<void>;
  readonly body: string;
}

const cases: readonly Case[] = [
  {
    what: 'a page comes from the server',
    asked: 'page',
    url: '/es',
    ask: says(200),
    body: 'from the server',
  },
  { what: 'a page that is gone is gone', asked: 'page', url: '/es', ask: says(404), body: 'from the server' },
  { what: 'without a server, from the copy', asked: 'page', url: '/es', ask: silent, body: 'kept page' },
  { what: 'a proxy without a server', asked: 'page', url: '/es', ask: says(502), body: 'kept page' },
  { what: 'a server that hangs', asked: 'page', url: '/es', ask: hangs, pause: atOnce, body: 'kept page' },
  { what: 'a move to a page', asked: 'payload', url: '/es?_rsc=1', ask: silent, body: 'kept payload' },
  {
    what: 'a script is asked of the copy first',
    asked: 'script',
    url: '/_next/static/a.js',
    ask: says(200),
    body: 'kept script',
  },
  {
    what: 'a script of another build',
    asked: 'script',
    url: '/_next/static/b.js',
    ask: says(200),
    body: 'from the server',
  },
  {
    what: 'a failing server without a copy',
    asked: 'page',
    url: '/en',
    ask: says(500),
    body: 'from the server',
  },
];

test.each(cases)('$what', async ({ asked, url, ask, pause = never, body }) => {
  const said = await answer({ kind: asked }, origin + url, { copies, ask, pause });
  expect(await said.text()).toBe(body);
});

test('what comes from the copy says so, and what comes from the server does not', async () => {
  const of = async (ask: () => Promise<Response>) =>
    (await answer({ kind: 'page' }, `${origin}/es`, { copies, ask, pause: never })).headers.get(
      'server-timing',
    );
  expect(await of(silent)).toBe('pasos-copy');
  expect(await of(says(200))).toBeNull();
});

describe('what is not kept', () => {
  const lost = (url: string) => answer({ kind: 'page' }, origin + url, { copies, ask: silent, pause: never });

  test('the bare address leads to a language that is kept', async () => {
    expect((await lost('/')).headers.get('location')).toMatch(/\/es$/);
  });

  test('a page says so in its language, with a way to what is kept', async () => {
    const text = await (await lost('/en/concepts/asl')).text();
    expect(text).toContain('<html lang="en">');
    expect(text).toContain('href="/es"');
    expect(text).not.toContain('href="/en"');
  });

  test('a payload fails, so that the browser asks for the page', async () => {
    const said = await answer({ kind: 'payload' }, `${origin}/en?_rsc`, {
      copies,
      ask: silent,
      pause: never,
    });
    expect(said.type).toBe('error');
  });
});
