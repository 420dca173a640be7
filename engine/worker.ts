import { createSystemClock } from './host/time/system-clock';
import { createSystemIds } from './host/ids/system-ids';
import { createEngine } from './index';
import { createThreadEvaluator, type Thread } from './runner/thread-evaluator';
import type { Store } from './host/ports';
import { createMemoryStore } from './storage/memory/memory-store';
import { awsJson } from './transports/aws-json';
import { createEndpoint } from './transports/endpoint';
import { createFetchHandler, type FetchHandler } from './transports/fetch';
import { createHealth } from './transports/pages/health';
import { edgeServices } from './transports/protocols/edge-services';
import { connectPort } from './transports/worker/connect-port';
import type { FromWorker, Port, ToWorker } from './transports/worker/protocol';
import { servePort } from './transports/worker/serve-port';

export { serveEvaluations } from './runner/serve-evaluations';
export { openKeptStore } from './storage/memory/kept/kept-store';
export type { Keeper, Kept } from './storage/memory/kept/shelf';
export { createSdkRequestHandler } from './transports/in-process';
export type { Thread } from './runner/thread-evaluator';

export interface WorkerOptions {
  /** The worker's own scope, `self`. */
  readonly scope: Port<FromWorker, ToWorker>;
  /** Starts a worker whose module calls `serveEvaluations(self)`; not before the first JSONata is evaluated. */
  readonly startThread: () => Thread;
  /** In memory alone, if not said. */
  readonly store?: Store;
}

/**
 * An engine in a Web Worker, on the world's clock: no server, no network.
 *
 * @example
 * // engine.worker.ts
 * serveInWorker({ scope: self, startThread: () => new Worker(new URL('./jsonata.worker.ts', import.meta.url)) });
 * // the page, by @pasos/engine/page where it needs nothing else of the engine
 * const fetch = connectWorker(new Worker(new URL('./engine.worker.ts', import.meta.url)));
 * const client = new SFNClient({ requestHandler: createSdkRequestHandler(fetch), ... });
 */
export function serveInWorker({ scope, startThread, store = createMemoryStore() }: WorkerOptions): void {
  const timers = {
    setTimeout: (wake: () => void, delay: number): unknown => setTimeout(wake, delay),
    clearTimeout: (timer: unknown) => clearTimeout(timer as ReturnType<typeof setTimeout>),
  };
  const ids = createSystemIds(crypto);
  const engine = createEngine({
    clock: createSystemClock({ now: Date.now, ...timers }),
    ids,
    evaluator: createThreadEvaluator({ start: startThread, ...timers }),
    store,
  });
  const endpoint = createEndpoint({
    services: [...engine.services.map(awsJson), ...edgeServices(engine.edgeApis)],
    ready: engine.ready,
    requestId: () => ids.uuid(),
    complain: (error) => console.error(error),
    pages: createHealth({ ready: engine.ready, store: engine.store }).pages,
  });
  servePort(endpoint, scope);
}

/** The engine in `worker`, as a page calls it. */
export function connectWorker(worker: Port<ToWorker, FromWorker>): FetchHandler {
  return createFetchHandler(connectPort(worker));
}
