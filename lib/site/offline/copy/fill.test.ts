import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Contents } from '../contract';
import { Copies } from './copies';
import { fill, type FillPorts, type Wanted } from './fill';
import { MemoryCaches } from './testing';

type Site = Readonly<Record<string, string>>;

const hashOf = (text: string | Uint8Array) => createHash('sha256').update(text).digest('hex');
const siteOf = (build: string): Site => ({
  '/_next/static/a.js': 'the same in every build',
  [`/_next/static/${build}.js`]: `script of ${build}`,
  '/es': `home of ${build}`,
  '/es?_rsc': `payload of ${build}`,
  '/en': `english home of ${build}`,
});

let caches: MemoryCaches;
let copies: Copies;
let asked: string[];
let inUse: ReadonlySet<string> | undefined;

beforeEach(() => {
  caches = new MemoryCaches();
  copies = new Copies(caches.asStorage());
  asked = [];
  inUse = new Set();
});

function contentsOf(build: string, site: Site): Contents {
  const files = Object.entries(site).map(([url, text]) => {
    const language = /^\/(es|en)/.exec(url)?.[1] as 'es' | 'en' | undefined;
    return { url, bytes: text.length, hash: hashOf(text), ...(language && { language }) };
  });
  return { build, files };
}

/** A server of one build; `serves` says otherwise what it has by now. */
function serverOf(build: string, serves: Site | 'nothing' = siteOf(build), now = () => 0): FillPorts {
  return {
    now,
    buildsInUse: async () => inUse,
    digest: async (bytes) => hashOf(new Uint8Array(bytes)),
    async fetch(url) {
      asked.push(url);
      if (serves === 'nothing') throw new TypeError('Failed to fetch');
      if (url === '/offline.json') return Response.json(contentsOf(build, siteOf(build)));
      const text = serves[url];
      return new Response(text, { status: text === undefined ? 404 : 200 });
    },
  };
}

const everything: Wanted = { language: 'es', used: [], extent: 'all' };
const bodyOf = async (key: string) => (await copies.find(key))?.text();

describe('one build', () => {
  test('all of the language of the page is kept, and nothing of the other', async () => {
    const state = await fill(copies, everything, serverOf('b1'));
    expect(state).toMatchObject({ build: 'b1', isWhole: true, hasEarlier: false, trouble: undefined });
    expect(state.bytes.have).toBe(state.bytes.of);
    expect(await bodyOf('/es?_rsc')).toBe('payload of b1');
    expect(await bodyOf('/en')).toBeUndefined();
  });

  test('with a slow connection only what was used is kept', async () => {
    const wanted: Wanted = { language: 'es', used: ['/es', '/_next/static/b1.js'], extent: 'used' };
    expect(await fill(copies, wanted, serverOf('b1'))).toMatchObject({ isWhole: false, trouble: undefined });
    expect(asked.sort()).toEqual(['/_next/static/b1.js', '/es', '/es?_rsc', '/offline.json']);
  });

  test('what is kept is not fetched again', async () => {
    await fill(copies, everything, serverOf('b1'));
    asked = [];
    await fill(copies, everything, serverOf('b1'));
    expect(asked).toEqual(['/offline.json']);
  });

  test('after its time a spell ends, and the next one goes on', async () => {
    let now = 0;
    const first = await fill(
      copies,
      everything,
      serverOf('b1', siteOf('b1'), () => (now += 1_000)),
    );
    expect(first).toMatchObject({ isWhole: false, trouble: undefined });
    expect(first.bytes.have).toBeLessThan(first.bytes.of);
    expect(await fill(copies, everything, serverOf('b1'))).toMatchObject({ isWhole: true });
  });
});

describe('a newer build', () => {
  beforeEach(() => fill(copies, everything, serverOf('b1')));

  test('takes the place of the one before as a whole', async () => {
    await fill(copies, everything, serverOf('b2'));
    expect(await copies.builds()).toEqual(['b2']);
    expect(await bodyOf('/es')).toBe('home of b2');
  });

  test('is not read from before all of it is there', async () => {
    const wanted: Wanted = { language: 'es', used: ['/es'], extent: 'used' };
    expect(await fill(copies, wanted, serverOf('b2'))).toMatchObject({ isWhole: false, hasEarlier: true });
    expect(await bodyOf('/es')).toBe('home of b1');
    expect(await bodyOf('/es?_rsc')).toBe('payload of b1');
  });

  test('fetches no script again that both have', async () => {
    asked = [];
    await fill(copies, everything, serverOf('b2'));
    expect(asked).not.toContain('/_next/static/a.js');
  });

  test('leaves the scripts of pages that are still open', async () => {
    inUse = new Set(['b1']);
    await fill(copies, everything, serverOf('b2'));
    expect(await (await copies.findScript('/_next/static/b1.js'))?.text()).toBe('script of b1');
    expect(await bodyOf('/es')).toBe('home of b2');
    inUse = new Set(['b2']);
    await fill(copies, everything, serverOf('b2'));
    expect(await copies.builds()).toEqual(['b2']);
  });

  test('leaves all while a page does not tell of which build it is', async () => {
    inUse = undefined;
    await fill(copies, everything, serverOf('b2'));
    expect(await copies.builds()).toEqual(['b2', 'b1']);
  });

  test('brings every language that was kept, not only that of the page', async () => {
    await fill(copies, { ...everything, language: 'en' }, serverOf('b1'));
    await fill(copies, everything, serverOf('b2'));
    expect(await bodyOf('/en')).toBe('english home of b2');
  });
});

describe('troubles', () => {
  test('without a server what is kept stays', async () => {
    await fill(copies, everything, serverOf('b1'));
    const state = await fill(copies, everything, serverOf('b1', 'nothing'));
    expect(state).toMatchObject({ build: 'b1', isWhole: true, trouble: 'no-server' });
  });

  test('without a server and without a copy there is nothing', async () => {
    expect(await fill(copies, everything, serverOf('b1', 'nothing'))).toEqual({
      bytes: { have: 0, of: 0 },
      isWhole: false,
      hasEarlier: false,
      trouble: 'no-server',
    });
  });

  test('a page of another build is not kept', async () => {
    const mixed = { ...siteOf('b1'), '/es': 'home of b2' };
    expect(await fill(copies, everything, serverOf('b1', mixed))).toMatchObject({
      isWhole: false,
      trouble: 'other-build',
    });
    expect(await bodyOf('/es')).toBeUndefined();
  });

  test('a browser without room keeps what it has and says so', async () => {
    (await caches.open('pasos-copy-1:b1')).room = 3;
    expect(await fill(copies, everything, serverOf('b1'))).toMatchObject({
      isWhole: false,
      trouble: 'no-room',
    });
  });
});

test('copies that were kept in another way are dropped alone', async () => {
  await caches.open('pasos-copy-0:x');
  await caches.open('of-somebody-else');
  await copies.open('b1');
  await copies.clear({ foreign: true });
  expect([...caches.all.keys()]).toEqual(['of-somebody-else', 'pasos-copy-1:b1']);
});
