import { toUtf8 } from './query/encoding/utf8';
import { inProcessEvaluator } from './runner/in-process-evaluator';
import { seededIds } from './host/ids/seeded-ids';
import { SequentialIds } from './host/ids/sequential-ids';
import { SimulatedClock } from './host/time/simulated-clock';
import {
  createEngine,
  seededBuckets,
  type Buckets,
  type Engine,
  type Gunzip,
  type Pace,
  type Store,
} from './index';
import { modelsBeingRead } from './service/models/find-service-model';
import type { FunctionRunner } from './host/functions';
import type { Integration } from './integrations/integration';
import type { Evaluator } from './query/jsonata/evaluation';
import { createMemoryStore } from './storage/memory/memory-store';
import { awsJson } from './transports/aws-json';
import { createEndpoint } from './transports/endpoint';
import { createFetchHandler, type FetchHandler } from './transports/fetch';
import { createSdkRequestHandler, type SdkRequestHandler } from './transports/in-process';
import { createHealth } from './transports/pages/health';
import { welcome } from './transports/pages/pages';
import { edgeServices } from './transports/protocols/edge-services';
import type { AccessKey } from './transports/signature/keys';
import { signedOnly } from './transports/signature/signed-only';

export type { Integration } from './integrations/integration';
export { explore } from './machine/testing/random/explore';
export { randomMachine } from './machine/testing/random/random-machine';
export { inProcessEvaluator } from './runner/in-process-evaluator';
export { findServiceModel } from './service/models/find-service-model';
export type { Evaluator } from './query/jsonata/evaluation';
export { SequentialIds } from './host/ids/sequential-ids';
export { createMemoryStore } from './storage/memory/memory-store';
export { SharedMemory, type SharedStore } from './storage/memory/shared/shared-memory';
export { SimulatedClock } from './host/time/simulated-clock';

export interface TestEngine extends Engine {
  readonly buckets: Buckets;
  readonly clock: SimulatedClock;
  readonly fetch: FetchHandler;
  /** For `new SFNClient({ requestHandler })`. */
  readonly requestHandler: SdkRequestHandler;
}

export interface TestEngineOptions {
  /** When the clock starts; 2026-01-01 if not said. */
  readonly start?: number;
  readonly integrations?: readonly Integration[];
  /** A store to go on with, such as one that another engine left. */
  readonly store?: Store;
  /** Buckets to begin with: objects as texts or bytes, by key, by bucket. */
  readonly buckets?: Readonly<Record<string, Readonly<Record<string, string | Uint8Array>>>>;
  readonly gunzip?: Gunzip;
  /** What runs the code of functions; without it, none can be invoked. */
  readonly functions?: FunctionRunner;
  /** What evaluates JSONata; this process itself, if not said. */
  readonly evaluator?: Evaluator;
  /** Identifiers and chance follow from this number; they count up, if not said. */
  readonly seed?: number;
  /** How time passes for executions: as on the simulated clock, if not said. */
  readonly pace?: Pace;
  /** An execution leaves memory for a rest that is longer: with 0 for each, with Infinity for none. */
  readonly longRest?: number;
  /** With them, only who signs with one of these, or with what STS gave, is answered. */
  readonly keys?: readonly AccessKey[];
  /** For an engine that goes on where another one was: how many identifiers that one had at most. */
  readonly idsBehind?: number;
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
export function createTestEngine({
  start,
  integrations,
  store = createMemoryStore(),
  buckets: filled = {},
  gunzip,
  functions,
  evaluator,
  seed,
  pace,
  longRest,
  keys,
  idsBehind,
}: TestEngineOptions = {}): TestEngine {
  const underway = new Set<Promise<unknown>>();
  const clock = new SimulatedClock(() => settle(underway), start);
  const ids = seed === undefined ? new SequentialIds(idsBehind) : seededIds(seed);
  const now = clock.now();
  void store.documents.commit({ writes: seededBuckets(OWNER, asBytes(filled), now) });
  const engine = createEngine({
    clock,
    functions: functions && followed(functions, underway),
    gunzip,
    ids,
    evaluator: evaluator
      ? { evaluate: (each) => follow(underway, evaluator.evaluate(each)) }
      : inProcessEvaluator,
    store,
    integrations,
    pace,
    longRest,
  });
  const endpoint = createEndpoint({
    services: [...engine.services.map(awsJson), ...edgeServices(engine.edgeApis)].map(
      keys
        ? signedOnly({ keyring: engine.keyring(keys), clock: { now: () => clock.now() + engine.rim.skew } })
        : (service) => service,
    ),
    ready: engine.ready,
    requestId: () => ids.uuid(),
    complain(error) {
      throw error;
    },
    pages: { '/': welcome, ...createHealth({ ready: engine.ready, store }).pages },
  });
  const fetch = createFetchHandler(endpoint);
  const buckets = engine.localServices.buckets(OWNER);
  return { ...engine, clock, buckets, fetch, requestHandler: createSdkRequestHandler(fetch) };
}

/** Whose the buckets are that an engine begins with. */
const OWNER = { partition: 'aws', region: 'us-east-1', account: '123456789012' };

function asBytes(filled: NonNullable<TestEngineOptions['buckets']>) {
  const encoded = Object.entries(filled).map(([bucket, objects]) => [
    bucket,
    Object.fromEntries(
      Object.entries(objects).map(([key, content]) => [
        key,
        typeof content === 'string' ? toUtf8(content) : content,
      ]),
    ),
  ]);
  return Object.fromEntries(encoded) as Readonly<Record<string, Readonly<Record<string, Uint8Array>>>>;
}

/** Keeps in a set what the code of functions has been asked and not answered. */
function followed(functions: FunctionRunner, underway: Set<Promise<unknown>>): FunctionRunner {
  return {
    warm: () => functions.warm(),
    release: () => functions.release(),
    run: (invocation) => follow(underway, functions.run(invocation)),
  };
}

function follow<T>(underway: Set<Promise<unknown>>, result: Promise<T>): Promise<T> {
  const over: Promise<unknown> = result.catch(() => {}).finally(() => underway.delete(over));
  underway.add(over);
  return result;
}

/**
 * Lets every promise that can settle do so: nothing in memory waits for more than a turn, but a model that is read,
 * and what runs in a process of its own: the code of a function, a hostile expression.
 */
async function settle(underway: ReadonlySet<Promise<unknown>>): Promise<void> {
  let answered: boolean;
  do {
    await nextTurn();
    // What was answered is only then gone on with.
    answered = underway.size > 0;
    if (answered) await Promise.race(underway);
  } while (modelsBeingRead() > 0 || answered);
}

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
