import { deflateRawSync } from 'node:zlib';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { toBase64Url } from './base64url';
import { linkTo, readShared } from './link';
import type { Shared } from './shared';
import { packRun, unpackEvents } from './shared-run';

const page = 'https://pasos.example/es/studio';
const small: Shared = {
  name: 'pedidos',
  type: 'STANDARD',
  definition: '{\n  "StartAt": "Ñandú", "States": {}\n}',
  input: '{"emoji": "🦙"}',
};

afterEach(() => vi.unstubAllGlobals());

describe.each([
  ['the browser', []],
  ['fflate', ['CompressionStream', 'DecompressionStream']],
])('with %s', (_name, missing) => {
  const prepare = () => missing.forEach((name) => vi.stubGlobal(name, undefined));

  test('a link gives back what it was made of', async () => {
    prepare();
    const link = await linkTo(small, `${page}#old`);
    expect(link).toMatch(/^https:\/\/pasos\.example\/es\/studio#share=1\.[\w-]+$/);
    expect(await readShared(new URL(link).hash)).toEqual({ ok: true, value: small });
  });

  test('a small link that unfolds to very much is refused', async () => {
    prepare();
    const bomb = deflateRawSync(Buffer.alloc(64 * 1024 * 1024, ' '));
    expect(await readShared(`#share=1.${toBase64Url(bomb)}`)).toEqual({ ok: false, failure: 'too-large' });
  });
});

test('a link of one of them opens with the other', async () => {
  vi.stubGlobal('CompressionStream', undefined);
  const link = await linkTo(small, page);
  vi.unstubAllGlobals();
  expect(await readShared(new URL(link).hash)).toEqual({ ok: true, value: small });
});

const packed = (value: unknown) => `#share=1.${toBase64Url(deflateRawSync(JSON.stringify(value)))}`;

test.each([
  ['', 'no-share'],
  ['#other', 'no-share'],
  ['#share=', 'damaged'],
  ['#share=1.', 'damaged'],
  ['#share=1.%3Cscript%3E', 'damaged'],
  ['#share=1.AAAA', 'damaged'],
  ['#share=1.a.b', 'damaged'],
  ['#share=2.AAAA', 'other-version'],
  [`#share=1.${'A'.repeat(500_000)}`, 'too-large'],
  [packed(null), 'invalid'],
  [packed([]), 'invalid'],
  [packed({ definition: 1 }), 'invalid'],
  [packed({ definition: '{}', type: 'OTHER' }), 'invalid'],
  [packed({ definition: '{}', name: 'x'.repeat(81) }), 'invalid'],
  [packed({ definition: '{}', run: { name: 'r', status: 'FAILED', events: [{ id: 'x' }] } }), 'invalid'],
])('%.40s is refused: %s', async (hash, failure) =>
  expect(await readShared(hash)).toEqual({ ok: false, failure }),
);

test('nothing but what is known is taken over, and no prototype is touched', async () => {
  const text = '{"definition":"{}","__proto__":{"polluted":1},"constructor":{"x":1},"extra":1}';
  const read = await readShared(`#share=1.${toBase64Url(deflateRawSync(text))}`);
  expect(read).toEqual({ ok: true, value: { definition: '{}' } });
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  expect(read.ok && Object.keys(read.value)).toEqual(['definition']);
});

test('a run goes along with its history', async () => {
  const events = [
    {
      id: 1,
      previousEventId: 0,
      type: 'ExecutionStarted',
      timestamp: new Date(5),
      executionStartedEventDetails: { input: '{}', inputDetails: { truncated: false }, roleArn: undefined },
    },
    { id: 2, previousEventId: 0, type: 'ParallelStateStarted', timestamp: new Date(6) },
  ] as const;
  const run = packRun({ name: 'r', status: 'RUNNING', events });
  const read = await readShared(new URL(await linkTo({ ...small, run }, page)).hash);
  expect(read.ok && read.value.run && unpackEvents(read.value.run)).toEqual(events);
});

test.each([[0], [401]])('a run of %d events stays here', (length) => {
  const event = { id: 1, type: 'PassStateEntered', timestamp: new Date(0) } as const;
  expect(
    packRun({ name: 'r', status: 'SUCCEEDED', events: Array.from({ length }, () => event) }),
  ).toBeUndefined();
});
