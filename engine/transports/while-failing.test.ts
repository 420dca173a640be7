import { expect, test } from 'vitest';
import type { StoreHealth } from '../host/ports';
import { FrameworkError } from '../service/service-error';
import type { EndpointRequest, EndpointResponse, EndpointService } from './endpoint-service';
import { whileFailing } from './while-failing';

const FULL: StoreHealth = { kind: 'failing', reason: 'The disk is full: make room' };
const DONE = { status: 200 } as EndpointResponse;
const UNAVAILABLE = { code: 'ServiceUnavailable', status: 503, message: 'The disk is full: make room' };

/** A service whose only answer is `answer`, over a store in the given health. */
function calling(answer: () => Promise<EndpointResponse>) {
  const around = { health: { kind: 'ok' } as StoreHealth, look: () => {} };
  const honest = whileFailing({
    health: () => around.health,
    eachSecond: (look) => (around.look = look),
  });
  const service = honest({ answer } as unknown as EndpointService);
  return { around, call: () => service.answer({} as EndpointRequest, 'id') };
}

test('an answer passes, whatever the health of the store', async () => {
  const { around, call } = calling(async () => DONE);
  around.health = FULL;
  expect(await call()).toBe(DONE);
});

test('a write that was refused is said to be so while the store fails, and is our bug while it does not', async () => {
  const { around, call } = calling(() => Promise.reject(new Error('SQLITE_FULL')));
  await expect(call()).rejects.toThrow('SQLITE_FULL');
  around.health = FULL;
  await expect(call()).rejects.toMatchObject(UNAVAILABLE);
});

test("a service's own error stays what it is", async () => {
  const { around, call } = calling(() => Promise.reject(new FrameworkError('UnknownOperationException', '')));
  around.health = FULL;
  await expect(call()).rejects.toMatchObject({ code: 'UnknownOperationException' });
});

test('who waits for a write that goes on failing is told in the end, but not because of one failure', async () => {
  const { around, call } = calling(() => new Promise(() => {}));
  const outcome = call().catch((error: unknown) => error);
  const waits = () => Promise.race([outcome, Promise.resolve('waits')]);
  for (const health of [FULL, FULL, { kind: 'ok' } as const, FULL, FULL]) {
    around.health = health;
    around.look();
    expect(await waits()).toBe('waits');
  }
  around.look();
  expect(await outcome).toMatchObject(UNAVAILABLE);
});
