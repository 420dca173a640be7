import { evaluateJsonata } from './query/jsonata/evaluate-jsonata';
import { SequentialIds } from './host/sequential-ids';
import { SimulatedClock } from './host/simulated-clock';
import { createEngine, type Engine } from './index';
import type { Integration } from './integrations/integration';
import { createMemoryStore } from './storage/memory/memory-store';
import { awsJson } from './transports/aws-json';
import { createFetchHandler, type FetchHandler } from './transports/fetch';
import { createSdkRequestHandler, type SdkRequestHandler } from './transports/in-process';

export { SequentialIds } from './host/sequential-ids';
export { SimulatedClock } from './host/simulated-clock';

export interface TestEngine extends Engine {
  readonly clock: SimulatedClock;
  readonly fetch: FetchHandler;
  /** For `new SFNClient({ requestHandler })`. */
  readonly requestHandler: SdkRequestHandler;
}

export interface TestEngineOptions {
  /** When the clock starts; 2026-01-01 if not said. */
  readonly start?: number;
  readonly integrations?: readonly Integration[];
}

/**
 * An engine in memory on a simulated clock, the same in every run.
 *
 * @example
 * const engine = createTestEngine();
 * const client = new SFNClient({ region: 'us-east-1', requestHandler: engine.requestHandler, credentials });
 * await client.send(new StartExecutionCommand({ stateMachineArn }));
 * await engine.clock.runToEnd();
 */
export function createTestEngine({ start, integrations }: TestEngineOptions = {}): TestEngine {
  const clock = new SimulatedClock(nextTurn, start);
  const ids = new SequentialIds();
  const engine = createEngine({
    clock,
    ids,
    evaluator: { evaluate: evaluateJsonata },
    store: createMemoryStore(),
    integrations,
  });
  const fetch = createFetchHandler({
    services: engine.services.map(awsJson),
    ready: engine.ready,
    requestId: () => ids.uuid(),
    complain(error) {
      throw error;
    },
  });
  return { ...engine, clock, fetch, requestHandler: createSdkRequestHandler(fetch) };
}

/** Lets every promise that can settle do so: nothing in memory waits for more than that. */
function nextTurn(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
