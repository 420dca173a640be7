import { expect, test } from 'vitest';
import type { EndpointRequest } from '../endpoint-service';
import { createHealth, type HealthOptions, type StoreHealth } from './health';
import { findPage } from './pages';

const settled = Promise.resolve();
const never = new Promise<never>(() => {});

async function ask(path: string, options: HealthOptions, { isDraining = false } = {}) {
  const { pages, drain } = createHealth(options);
  if (isDraining) drain();
  await settled;
  const request: EndpointRequest = { method: 'GET', path, headers: {}, body: undefined, whenGone() {} };
  const { status, body } = await findPage(pages, request);
  return [status, body];
}

const reason = 'The disk is full: free some space';
const failing = (): StoreHealth => ({ kind: 'failing', reason });

test.each<[string, HealthOptions, boolean, number, string]>([
  ['starting', { ready: never }, false, 503, 'starting'],
  ['ready', { ready: settled }, false, 200, 'ready'],
  ['a store that is well', { ready: settled, storeHealth: () => ({ kind: 'ok' }) }, false, 200, 'ready'],
  ['a store that fails', { ready: settled, storeHealth: failing }, false, 503, reason],
  ['draining', { ready: settled }, true, 503, 'draining'],
  ['draining from the start', { ready: never }, true, 503, 'draining'],
])('readyz while %s', async (_, options, isDraining, status, line) => {
  expect(await ask('/readyz', options, { isDraining })).toEqual([status, `${line}\n`]);
  expect(await ask('/readyz?verbose', options, { isDraining })).toEqual([status, `${line}\n`]);
});

test('an engine that failed to start is never ready', async () => {
  expect(await ask('/readyz', { ready: Promise.reject(new Error('unreadable')) })).toEqual([
    503,
    'starting\n',
  ]);
});

test.each([never, settled])('livez says so as long as the loop turns', async (ready) => {
  expect(await ask('/livez', { ready, storeHealth: failing }, { isDraining: true })).toEqual([
    200,
    'alive\n',
  ]);
});

test.each(['/toString', '/__proto__', '/livez/', ''])('there is no page at %s', async (path) => {
  expect((await ask(path, { ready: settled }))[0]).toBe(404);
});
