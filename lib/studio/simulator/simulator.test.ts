import { MessageChannel as NodeChannel } from 'node:worker_threads';
import { inProcessEvaluator } from '@pasos/engine/simulator';
import { afterEach, expect, test } from 'vitest';
import { runHere } from './run-here';
import { serveSimulator } from './serve-simulator';
import { startSimulator, type Simulator, type SimulatorPort } from './simulator';

const definition = JSON.stringify({
  StartAt: 'A',
  States: {
    A: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      Parameters: { FunctionName: 'f' },
      Retry: [{ ErrorEquals: ['States.ALL'], JitterStrategy: 'FULL' }],
      End: true,
    },
  },
});
const flaky = { definition, mocks: { A: [{ chance: 0.5, throttle: true }, { return: 1 }] } } as const;

let simulator: Simulator | undefined;
afterEach(() => simulator?.close());

/** Two ends of a channel in place of a page and its worker. */
function connected() {
  let starts = 0;
  let fail: ((event: unknown) => unknown) | null = null;
  const start = (): SimulatorPort => {
    starts++;
    const { port1, port2 } = new NodeChannel();
    serveSimulator(port2 as unknown as Parameters<typeof serveSimulator>[0], inProcessEvaluator);
    const port = port1 as unknown as SimulatorPort;
    port.terminate = () => port1.close();
    Object.defineProperty(port, 'onerror', { set: (listener: typeof fail) => (fail = listener) });
    return port;
  };
  simulator = startSimulator(start);
  return { simulator, starts: () => starts, fail: () => fail?.(undefined) };
}

test('many runs at once give what each gives alone', async () => {
  const { simulator, starts } = connected();
  const seeds = [1, 2, 3, 4, 5];
  const together = await Promise.all(seeds.map((seed) => simulator.run({ ...flaky, seed })));
  const alone = await Promise.all(seeds.map((seed) => runHere({ ...flaky, seed })));
  expect(together).toEqual(alone);
  expect(starts()).toBe(1);
});

test('a run that is not wanted any more is cancelled, the others go on', async () => {
  const { simulator } = connected();
  const leaving = new AbortController();
  const first = simulator.run(flaky, leaving.signal);
  const second = simulator.run(flaky);
  leaving.abort();
  expect((await first).status).toBe('CANCELLED');
  expect((await second).status).toBe('SUCCEEDED');
});

test('a worker that breaks takes its runs with it, and the next one has another', async () => {
  const { simulator, fail, starts } = connected();
  const run = simulator.run(flaky);
  fail();
  expect(await run).toMatchObject({ status: 'REFUSED', error: 'SimulatorFailed' });
  expect((await simulator.run(flaky)).status).toBe('SUCCEEDED');
  expect(starts()).toBe(2);
});
