import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { ControlError } from './control/errors';
import type { Maintenance, Restored } from './control/maintenance';
import type { Clock, Ids, Store } from './host/ports';
import { createSystemClock } from './host/time/system-clock';
import { createSystemIds } from './host/ids/system-ids';
import { createEngine as assemble, type Engine, type Pace } from './index';
import { takeInBuckets } from './storage/files/earlier-buckets';
import { timeStamp } from './storage/sqlite/file/time-stamp';
import type { Services } from './services/base/services';
import { gunzip } from './storage/files/gunzip';
import { createMemoryStore } from './storage/memory/memory-store';
import { httpInvoke } from './integrations/http/http-invoke';
import { createHttpClient, type HttpReach } from './transports/http-client';
import { createRunner } from './runner/create-runner';
import { createFunctionRunner } from './runner/functions/create-function-runner';
import { DailyBackups } from './storage/sqlite/backup/daily-backups';
import { announce, withdraw } from './storage/sqlite/backup/running-engine';
import { preparedIn, swapIn } from './storage/sqlite/backup/swap';
import { openSqliteStore, type SqliteStore } from './storage/sqlite/sqlite-store';
import { awsJson } from './transports/aws-json';
import { createEndpoint, type Complain, type Endpoint } from './transports/endpoint';
import { createFetchHandler, type FetchHandler } from './transports/fetch';
import { listen, type RunningServer } from './transports/node-server';
import { createHealth, type Health } from './transports/pages/health';
import { Measures } from './transports/pages/metrics/measures';
import { metricsPage } from './transports/pages/metrics/metrics-page';
import { watchProcess } from './transports/pages/metrics/process-families';
import { welcome } from './transports/pages/pages';
import { edgeServices } from './transports/protocols/edge-services';
import type { AccessKey } from './transports/signature/keys';
import { signedOnly } from './transports/signature/signed-only';
import { whileFailing } from './transports/while-failing';

export type { Pace } from './index';
export type { FunctionRunner } from './host/functions';
export { createRunner } from './runner/create-runner';
export { createFunctionRunner, type NodeFunctionRunner } from './runner/functions/create-function-runner';
export { DataFolderError } from './storage/sqlite/file/data-folder-error';
export { DatabaseError } from './storage/postgres/connection/database-error';
export { createSdkRequestHandler } from './transports/in-process';
export { ListenError, type RunningServer } from './transports/node-server';
export type { FetchHandler } from './transports/fetch';

export interface NodeEngineOptions {
  /** The folder that keeps everything, or `:memory:` for an engine that forgets. */
  readonly data: string;
  /** What keeps everything, in place of the folder. */
  readonly store?: Store;
  readonly clock?: Clock;
  readonly ids?: Ids;
  /** Whom HTTP Tasks reach; nobody if not said. */
  readonly httpTasks?: HttpReach;
  /** How time passes for executions, until somebody sets their clocks: as in the world, if not said. */
  readonly pace?: Pace;
  /** Whether the folder may lie on a network file system, which keeps nothing safe; not if not said. */
  readonly mayBeRemote?: boolean;
  /** With them, only who signs with one of these, or with what STS gave, is answered. */
  readonly keys?: readonly AccessKey[] | undefined;
  /** Whether `/metrics` is there. */
  readonly metrics?: boolean;
  /** Hears of our own bugs; callers only see InternalFailure. */
  readonly complain?: Complain;
  /** Whether the folder gets a copy of its database each day; not if not said. */
  readonly backups?: boolean;
  /** Goes on with what a command has prepared in the folder. */
  readonly restore?: Maintenance['restore'];
}
export interface NodeEngine extends Engine {
  /** The AWS endpoint, for a server. */
  readonly endpoint: Endpoint;
  /** Answers as the AWS endpoint does. */
  readonly fetch: FetchHandler;
  readonly health: Health;
}

/**
 * An engine in this process, on its own clock and disk.
 *
 * @example
 * const engine = createEngine({ data: '.pasos' });
 * const client = new SFNClient({ requestHandler: createSdkRequestHandler(engine.fetch), ... });
 */
export function createEngine({
  data,
  store: given,
  clock = systemClock(),
  ids = systemIds(),
  httpTasks = 'nobody',
  pace,
  mayBeRemote,
  keys,
  metrics = false,
  complain = (error) => void process.stderr.write(`${inspect(error)}\n`),
  backups = false,
  restore,
}: NodeEngineOptions): NodeEngine {
  const isKept = data !== ':memory:';
  const file = given || !isKept ? undefined : openSqliteStore(data, { mayBeRemote });
  const kept = given ?? file ?? createMemoryStore();
  const measures = metrics ? new Measures(() => performance.now() / 1000) : undefined;
  const store = measures?.store(kept) ?? kept;
  const integrations = [httpInvoke(createHttpClient(httpTasks))];
  const runner = createRunner();
  const functions = createFunctionRunner();
  const engine = assemble({
    clock,
    ids,
    evaluator: runner,
    functions,
    store,
    prepare: isKept ? (services) => takeIn(join(data, 'buckets'), services) : undefined,
    gunzip,
    integrations,
    pace,
    ...(file && restore && { maintenance: maintenanceOf(data, file, restore) }),
  });
  const { edgeApis: apis } = engine;
  const health = createHealth({ ready: engine.ready, store });
  const watch: { timer?: NodeJS.Timeout } = {};
  const honest = whileFailing({
    health: () => store.health(),
    eachSecond: (look) => (watch.timer = setInterval(look, 1_000).unref()),
  });
  const endpoint = createEndpoint({
    services: [
      ...engine.services.map((service) => awsJson(measures?.service(service) ?? service)),
      ...edgeServices(measures?.apis(apis) ?? apis),
    ]
      .map(
        keys
          ? signedOnly({ keyring: engine.keyring(keys), clock: { now: () => clock.now() + engine.rim.skew } })
          : (service) => service,
      )
      .map(honest),
    ready: engine.ready,
    requestId: () => ids.uuid(),
    complain,
    pages: {
      '/': welcome,
      ...health.pages,
      ...(measures && { '/metrics': metricsOf(measures, engine) }),
    },
  });
  const daily =
    file && backups
      ? new DailyBackups({ data, fileHold: file.fileHold, now: () => clock.now(), complain })
      : undefined;
  daily?.start();
  const close = async () => {
    daily?.stop();
    clearInterval(watch.timer);
    await engine.close();
    await Promise.all([runner.close(), functions.close()]);
  };
  return { ...engine, endpoint, fetch: createFetchHandler(endpoint), health, close };
}

/** Whose the buckets are that earlier releases kept as folders: nobody asked. */
const FIRST_OWNER = { partition: 'aws', region: 'us-east-1', account: '123456789012' };

function takeIn(folder: string, services: Services): Promise<void> {
  return takeInBuckets(folder, timeStamp(), (operation, input) =>
    services.call('s3', operation, input, FIRST_OWNER),
  );
}

function metricsOf(measures: Measures, { store, host }: Engine) {
  return metricsPage({ measures, store, openExecutions: () => host.openCount, process: watchProcess() });
}

export interface ServeOptions extends NodeEngineOptions {
  readonly port: number;
  readonly host: string;
  /** The PostgreSQL that keeps everything, which several engines may share. */
  readonly databaseUrl?: string;
}

/** The AWS endpoint on a port. Resolves once it listens and has taken up what was running. */
export async function serve(options: ServeOptions): Promise<RunningServer> {
  const { databaseUrl, data } = options;
  const hasFolder = data !== ':memory:' && !databaseUrl;
  const store = databaseUrl ? { store: await openDatabase(databaseUrl) } : {};
  const open = () => createEngine({ ...options, ...store, restore });
  let engine = open();
  let swapping: Promise<unknown> | undefined;
  let server: RunningServer | undefined;
  function restore(): Promise<Restored> {
    const restoring = reopen(data, engine, { open, opened: (next) => (engine = next) });
    swapping = restoring.catch(() => undefined).then(() => (swapping = undefined));
    return restoring;
  }
  const close = async () => {
    await swapping;
    engine.health.drain();
    engine.api.endPolls();
    engine.localServices.endPolls();
    await server?.close();
    await engine.close();
    if (hasFolder) withdraw(data);
  };
  try {
    // Whoever calls while another database takes its place waits for it; probes hear that the engine drains.
    const endpoint: Endpoint = async (request) => {
      if (request.method === 'POST') await swapping;
      return engine.endpoint(request);
    };
    server = await listen(endpoint, options);
    await engine.ready;
    if (hasFolder) announce(data, server.url);
    return { url: server.url, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Closes an engine and opens it again on what is prepared in its folder; on what was there, if that fails. */
async function reopen(
  data: string,
  engine: NodeEngine,
  { open, opened }: { readonly open: () => NodeEngine; readonly opened: (engine: NodeEngine) => void },
): Promise<Restored> {
  engine.health.drain();
  await engine.close();
  const { before, undo } = swapIn(data);
  let next: NodeEngine | undefined;
  try {
    next = open();
    const running = await next.ready;
    opened(next);
    return { running, ...(before && { before }) };
  } catch (error) {
    await next?.close();
    undo();
    opened(open());
    const why = error instanceof Error ? error.message : String(error);
    throw new ControlError('RestoreNotPossible', why);
  }
}

function maintenanceOf(
  data: string,
  { fileHold }: SqliteStore,
  restore: Maintenance['restore'],
): Maintenance {
  return {
    data: realpathSync(data),
    beginBackup: () => fileHold.begin(),
    renewBackup: () => fileHold.renew(),
    endBackup: () => fileHold.end(),
    async restore() {
      if (existsSync(preparedIn(data).database)) return restore();
      throw new ControlError('RestoreNotPossible', `Nothing is prepared in ${data}: use npm run restore`);
    },
  };
}

/** Read when it is wanted: most engines never need a client for PostgreSQL. */
async function openDatabase(url: string): Promise<Store> {
  const { openPostgresStore } = await import('./storage/postgres/postgres-store');
  return openPostgresStore(url);
}

function systemClock(): Clock {
  return createSystemClock({
    now: Date.now,
    setTimeout: (wake, delay) => setTimeout(wake, delay),
    clearTimeout: (timer) => clearTimeout(timer as NodeJS.Timeout),
  });
}

function systemIds(): Ids {
  return createSystemIds(globalThis.crypto);
}
