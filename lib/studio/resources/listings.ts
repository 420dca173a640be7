import type { CallService } from '@/lib/targets/service-caller';
import { deleteBucket, listBuckets } from './buckets/buckets';
import { deleteBus, listBuses, listRules } from './messaging/buses';
import { deleteFunction, listFunctions } from './functions/functions';
import { deleteLogGroup, listLogGroups } from './log-groups';
import { deleteParameter, deleteSecret, listParameters, listSecrets } from './parameters';
import type { ServiceId } from './place/place';
import { deleteQueue, listQueues, queueFacts, type QueueFacts } from './messaging/queues';
import { describeTable, listTables } from './tables/tables';
import { deleteTopic, listTopics, subscriptionsOf } from './messaging/topics';

/** What is told of a resource in a list. */
export type Fact =
  | { readonly kind: 'plain'; readonly text: string }
  | { readonly kind: 'items' | 'subscriptions' | 'rules'; readonly count: number }
  | ({ readonly kind: 'messages' } & Pick<QueueFacts, 'waiting' | 'flying' | 'delayed'>);

export interface Listed {
  readonly name: string;
  readonly fact?: Fact;
}

interface Listing {
  readonly list: (call: CallService) => Promise<readonly Listed[]>;
  readonly remove: (call: CallService, name: string) => Promise<void>;
}

const names = (all: readonly string[]): readonly Listed[] => all.map((name) => ({ name }));

/** How many are asked for more than their name: each costs a call. */
const toldMax = 40;

async function told(all: readonly string[], tell: (name: string) => Promise<Fact | undefined>) {
  return Promise.all(
    all.map(async (name, index) =>
      index < toldMax
        ? // One that is gone by the time it is asked about is told of no more.
          { name, fact: await tell(name).catch(() => undefined) }
        : { name },
    ),
  );
}

/** How the resources of each service are listed and deleted. */
export const listings: Readonly<Record<ServiceId, Listing>> = {
  lambda: {
    list: async (call) =>
      (await listFunctions(call)).map(({ FunctionName, Runtime = '' }) => ({
        name: FunctionName,
        fact: { kind: 'plain', text: Runtime },
      })),
    remove: deleteFunction,
  },
  dynamodb: {
    list: async (call) =>
      told(await listTables(call), async (name) => ({
        kind: 'items',
        count: (await describeTable(call, name)).ItemCount ?? 0,
      })),
    remove: async (call, TableName) => void (await call('dynamodb', 'DeleteTable', { TableName })),
  },
  sqs: {
    list: async (call) => {
      const queues = await listQueues(call);
      const urls = new Map(queues.map(({ name, url }) => [name, url]));
      return told([...urls.keys()], async (name) => {
        const { waiting, flying, delayed } = await queueFacts(call, urls.get(name) ?? '');
        return { kind: 'messages', waiting, flying, delayed };
      });
    },
    remove: deleteQueue,
  },
  sns: {
    list: async (call) => {
      const arns = new Map((await listTopics(call)).map(({ name, arn }) => [name, arn]));
      return told([...arns.keys()], async (name) => ({
        kind: 'subscriptions',
        count: (await subscriptionsOf(call, arns.get(name) ?? '')).length,
      }));
    },
    remove: deleteTopic,
  },
  s3: { list: async (call) => names(await listBuckets(call)), remove: deleteBucket },
  eventbridge: {
    list: async (call) =>
      told(await listBuses(call), async (name) => ({
        kind: 'rules',
        count: (await listRules(call, name)).length,
      })),
    remove: deleteBus,
  },
  ssm: {
    list: async (call) =>
      (await listParameters(call)).map(({ Name, Type = '' }) => ({
        name: Name,
        fact: { kind: 'plain', text: Type },
      })),
    remove: deleteParameter,
  },
  secretsmanager: { list: async (call) => names(await listSecrets(call)), remove: deleteSecret },
  cloudwatchlogs: { list: async (call) => names(await listLogGroups(call)), remove: deleteLogGroup },
};
