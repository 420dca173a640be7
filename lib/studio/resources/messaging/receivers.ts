import { ListStateMachinesCommand, type SFNClient } from '@aws-sdk/client-sfn';
import type { CallService } from '@/lib/targets/service-caller';
import { listFunctions } from '../functions/functions';
import { listQueues, queueFacts } from './queues';

export type ReceiverKind = 'states' | 'sqs' | 'lambda';

/** Somebody to whom a topic or a rule can hand something on. */
export interface Receiver {
  readonly kind: ReceiverKind;
  readonly name: string;
  readonly arn: string;
}

/** Those of the account that are of one of the kinds; a kind that cannot be listed has none. */
export async function receiversOf(
  call: CallService,
  client: SFNClient,
  kinds: readonly ReceiverKind[],
): Promise<readonly Receiver[]> {
  const lists = { states: () => machines(client), sqs: () => queues(call), lambda: () => functions(call) };
  const found = await Promise.all(kinds.map((kind) => lists[kind]().catch((): readonly Receiver[] => [])));
  return found.flat();
}

async function machines(client: SFNClient): Promise<readonly Receiver[]> {
  const { stateMachines = [] } = await client.send(new ListStateMachinesCommand({ maxResults: 1000 }));
  return stateMachines.map(({ name = '', stateMachineArn = '' }) => ({
    kind: 'states',
    name,
    arn: stateMachineArn,
  }));
}

async function queues(call: CallService): Promise<readonly Receiver[]> {
  const all = await listQueues(call);
  return Promise.all(
    all.map(async ({ name, url }): Promise<Receiver> => ({
      kind: 'sqs',
      name,
      arn: (await queueFacts(call, url)).arn,
    })),
  );
}

async function functions(call: CallService): Promise<readonly Receiver[]> {
  const all = await listFunctions(call);
  return all.map(({ FunctionName: name, FunctionArn: arn = '' }) => ({ kind: 'lambda', name, arn }));
}
