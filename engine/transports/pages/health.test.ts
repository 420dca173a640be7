import { expect, test } from 'vitest';
import type { EndpointRequest } from '../endpoint-service';
import type { Store, StoreHealth } from '../../host/ports';
import { createHealth } from './health';
import { findPage } from './pages';

const settled = Promise.resolve();
const never = new Promise<never>(() => {});

const reason = 'The disk is full: free some space';
const well: StoreHealth = { kind: 'ok' };
const failing: StoreHealth = { kind: 'failing', reason };

interface Situation {
  readonly ready: Promise<unknown>;
  readonly health?: StoreHealth;
  readonly isDraining?: boolean;
}

async function ask(path: string, { ready, health = well, isDraining = false }: Situation) {
  const store: Pick<Store, 'health'> = { health: () => health };
  const { pages, drain } = createHealth({ ready, store });
  if (isDraining) drain();
  await settled;
  const request: EndpointRequest = { method: 'GET', path, headers: {}, body: undefined, whenGone() {} };
  const { status, body } = await findPage(pages, request);
  return [status, body];
}

test.each<[string, Situation, number, string]>([
  ['starting', { ready: never }, 503, 'starting'],
  ['ready', { ready: settled }, 200, 'ready'],
  ['the store fails', { ready: settled, health: failing }, 503, reason],
  ['draining', { ready: settled, isDraining: true }, 503, 'draining'],
  ['draining from the start', { ready: never, isDraining: true }, 503, 'draining'],
])('readyz while %s', async (_, situation, status, line) => {
  expect(await ask('/readyz', situation)).toEqual([status, `${line}\n`]);
  expect(await ask('/readyz?verbose', situation)).toEqual([status, `${line}\n`]);
});

test('an engine that failed to start is never ready', async () => {
  expect(await ask('/readyz', { ready: Promise.reject(new Error('unreadable')) })).toEqual([
    503,
    'starting\n',
  ]);
});

test.each([never, settled])('livez says so as long as the loop turns', async (ready) => {
  expect(await ask('/livez', { ready, health: failing, isDraining: true })).toEqual([200, 'alive\n']);
});

test.each(['/toString', '/__proto__', '/livez/', ''])('there is no page at %s', async (path) => {
  expect((await ask(path, { ready: settled }))[0]).toBe(404);
});
