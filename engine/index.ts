import { definitionProblem } from './api/machines/definition';
import { judgeMocks } from './api/test-state/judge-mocks';
import { createApi, type StatesApi } from './api/registry';
import type { Maintenance } from './control/maintenance';
import { createControlApi } from './control/registry';
import type { FunctionRunner } from './host/functions';
import { Host, type HostOptions } from './host/host';
import type { Gunzip } from './host/map-runs/buckets/buckets';
import type { Clock, Ids, Store } from './host/ports';
import { accessGate } from './integrations/access/access-gate';
import { dispatcher } from './integrations/dispatcher';
import type { Integration } from './integrations/integration';
import { createIntegrations } from './integrations/registry';
import type { StepFunctions } from './integrations/states/step-functions';
import type { Evaluator } from './query/jsonata/evaluation';
import { withAnnouncements } from './host/keeping/announced-executions';
import { tellStatusChange } from './services/events/status-changes';
import { createLocalServices, type LocalServices } from './local-services';
import { createLogsApi } from './logs/registry';
import type { Services } from './services/base/services';
import type { Api, JsonService } from './service/operation';
import { lookedAt, Rim, within, type Look } from './service/rim';
import { createTransact } from './services/base/transact';
import { Desk } from './services/iam/desk/desk';
import { whyNotCalled } from './services/iam/desk/outside-calls';
import { findSessionKey } from './services/iam/sts/sessions';
import type { AccessKey, Keyring } from './transports/signature/keys';

export type { Owner } from './base/arn';
export type { Json, JsonObject } from './base/json';
export type { Clock, Ids, Store, TaskReply, TaskRequest } from './host/ports';
export { seededBuckets } from './services/s3/buckets/seed';
export type { Buckets, Gunzip } from './host/map-runs/buckets/buckets';
export type { Pace } from './host/time/execution-clock';
export type { Integration } from './integrations/integration';
export type { StatesApi as Api } from './api/registry';

export interface EnginePorts extends HostOptions {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly store: Store;
  /** Evaluates the JSONata of state machines. */
  readonly evaluator: Evaluator;
  readonly gunzip?: Gunzip;
  /** Runs the code of functions; without it, none can be invoked. */
  readonly functions?: FunctionRunner;
  /** What can perform Task resources; anything else fails as if the function or service were not there. */
  readonly integrations?: readonly Integration[];
  /** What the commands about a data folder ask for. */
  readonly maintenance?: Maintenance;
  /** What is to be done before any execution of an earlier run goes on. */
  readonly prepare?: ((services: Services) => Promise<void>) | undefined;
}

export interface Engine {
  /** Step Functions. */
  readonly api: StatesApi;
  /** Every service that answers at the endpoint. */
  readonly services: readonly JsonService[];
  /** The AWS services that run here besides. */
  readonly localServices: LocalServices;
  readonly host: Host;
  readonly store: Store;
  /** The API of each service that runs here as those outside reach it, by its name in `aws-sdk:` resources. */
  readonly edgeApis: Readonly<Record<string, Api>>;
  readonly rim: Rim;
  /** The given keys, and those that STS gives. */
  keyring(keys: readonly AccessKey[]): Keyring;
  /** Settles once every execution of an earlier run has been taken up, with how many. */
  readonly ready: Promise<number>;
  /** Finishes what is under way and closes the store. Executions go on when it is opened again. */
  close(): Promise<void>;
}

/**
 * The engine over the given ports.
 *
 * @example
 * const engine = createEngine({ clock, ids, store: createMemoryStore() });
 * await engine.api.call('ListStateMachines', {}, { partition: 'aws', region: 'us-east-1', account: '123456789012' });
 */
export function createEngine({
  integrations = [],
  pace,
  longRest,
  keepsExpress,
  maintenance,
  prepare,
  ...ports
}: EnginePorts): Engine {
  const { clock, ids, store } = ports;
  // Tasks may call the API of the very engine that runs them.
  const itself: StepFunctions = {
    call: (operation, input, caller) => api.call(operation, input, caller),
    find: (executionArn) => store.executions.find(executionArn),
    whenClosed: (executionArn) => host.whenClosed(executionArn),
  };
  const logs = createLogsApi({ logs: store.logs, clock });
  const localServices = createLocalServices({
    documents: store.documents,
    clock,
    ids,
    runner: ports.functions,
    isShared: store.ownership !== undefined,
    others: {
      sfn: { call: (operation, input, caller) => api.call(operation, input, caller) },
      cloudwatchlogs: logs,
    },
  });
  const own = createIntegrations({ stepFunctions: itself, services: localServices, ids, clock });
  const { access, gate } = judging({ store, clock, ids }, localServices);
  const tasks = dispatcher([...integrations, ...own], ids, gate);
  const hostPorts = { ...ports, store: announcing(store, localServices), dispatcher: tasks };
  const host = new Host({ ...hostPorts, buckets: localServices.buckets }, { pace, longRest, keepsExpress });
  const whyNotMade: Desk['whyNotMade'] = (machine) => access.whyNotMade(machine);
  const api = createApi({ store, host, tasks: host.tasks, clock, ids, whyNotMade });
  const rim = new Rim();
  const look = outsideLook({ rim, store, clock, ids }, localServices);
  const control = createControlApi({
    rim,
    clocks: host.clocks,
    breakpoints: host.breakpoints,
    branch: (request) => host.branch(request),
    judge: definitionProblem,
    uuid: () => ids.uuid(),
    mocks: host.mocks,
    judgeMocks,
    documents: store.documents,
    access,
    services: localServices,
    stateMachines: store.stateMachines,
    executions: store.executions,
    maintenance,
  });
  const recovered = prepare ? prepare(localServices).then(() => host.recover()) : host.recover();
  const ready = recovered.then(async (running) => {
    await localServices.start();
    return running;
  });
  return {
    api,
    services: jsonServices({ api, logs, control }, look),
    localServices,
    rim,
    edgeApis: Object.fromEntries(
      Object.entries(localServices.apis).map(([id, local]) => [id, lookedAt(id, local, look)]),
    ),
    host,
    store,
    keyring: (keys) => keyring(keys, store.documents),
    ready,
    async close() {
      api.endPolls();
      localServices.endPolls();
      await host.drain();
      await localServices.close();
      ports.functions?.release();
      await store.close();
    },
  };
}

/** A store that tells the default bus of EventBridge how executions stand. */
function announcing(store: Store, services: LocalServices): Store {
  const { documents } = store;
  return withAnnouncements(store, (record) => {
    tellStatusChange(record, { services, documents }).catch(() => undefined);
  });
}

/** The services that the engine has by itself, as those outside reach them. */
function jsonServices(
  { api, logs, control }: Readonly<Record<'api' | 'logs' | 'control', Api>>,
  look: Look,
): readonly JsonService[] {
  return [
    { target: 'AWSStepFunctions', version: '1.0', scope: 'states', api: lookedAt('sfn', api, look) },
    { target: 'Logs_20140328', version: '1.1', scope: 'logs', api: lookedAt('cloudwatchlogs', logs, look) },
    { target: 'Pasos', version: '1.0', api: lookedAt('pasos', control, look) },
  ];
}

/** Looks at each call from outside: whether there are too many, and whether who signed it may. */
function outsideLook(
  { rim, store, clock, ids }: Pick<EnginePorts, 'store' | 'clock' | 'ids'> & { readonly rim: Rim },
  services: LocalServices,
): Look {
  const { documents } = store;
  const ports = { transact: createTransact({ documents, clock, ids }), services, now: () => clock.now() };
  return async (given) => {
    const call = within(given);
    rim.admit(call);
    const { principal } = call.caller;
    const refusal = principal && (await whyNotCalled({ ...call, principal }, ports));
    if (refusal) throw refusal;
  };
}

function keyring(keys: readonly AccessKey[], documents: Store['documents']): Keyring {
  const known = new Map(keys.map((key) => [key.accessKeyId, key]));
  return { find: async (id) => known.get(id) ?? findSessionKey(documents, id) };
}

/** Who judges what roles may do, and what stops Tasks whose roles may not. */
function judging(
  { store, clock, ids }: Pick<EnginePorts, 'store' | 'clock' | 'ids'>,
  services: LocalServices,
) {
  const { documents } = store;
  const access = new Desk({
    documents,
    transact: createTransact({ documents, clock, ids }),
    services,
    clock,
  });
  const machine = (executionArn: string) => machineOf(store, executionArn);
  return { access, gate: accessGate({ desk: access, clock, ids, machineOf: machine }) };
}

/** The machine of an execution, with the role it was started under. */
async function machineOf({ executions, stateMachines }: Store, executionArn: string) {
  const record = await executions.find(executionArn);
  const revision = record && (await stateMachines.findRevision(record.revisionKey));
  return revision && { arn: revision.stateMachineArn, roleArn: revision.roleArn };
}
