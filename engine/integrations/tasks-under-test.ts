import type { Json, JsonObject } from '../base/json';
import { historyTable } from '../conformance/history-table';
import type { TaskRequest } from '../host/ports';
import type { StoredEvent } from '../host/records';
import { createTestEngine } from '../testing';
import type { Integration } from './integration';

const OWNER = { partition: 'aws', region: 'us-east-1', account: '123456789012' };
export const ROLE = 'arn:aws:iam::123456789012:role/r';
export const QUEUE = 'arn:aws:states:::sqs:sendMessage.waitForTaskToken';

/** A queue whose tokens a test reads, and that confirms a message when the test says so. */
export class Queue implements Integration {
  readonly tokens: string[] = [];
  confirmsAtOnce = true;
  private readonly unconfirmed: (() => void)[] = [];

  serves = (resource: string) => resource === QUEUE;

  async perform({ token }: TaskRequest) {
    this.tokens.push(token!);
    if (!this.confirmsAtOnce) await new Promise<void>((confirm) => this.unconfirmed.push(confirm));
    return { kind: 'TaskSucceeded', output: { MessageId: 'm' } } as const;
  }

  confirm(): void {
    this.unconfirmed.forEach((confirm) => confirm());
  }
}

/** An engine whose machines a test starts by their states. */
export function tasksUnderTest(integrations: readonly Integration[] = []) {
  const engine = createTestEngine({ integrations });
  let machines = 0;
  const call = (operation: string, input: JsonObject) => engine.api.call(operation, input, OWNER);

  async function create(states: JsonObject, more: JsonObject = {}): Promise<string> {
    const definition = JSON.stringify({ StartAt: Object.keys(states)[0]!, States: states, ...more });
    const machine = { name: `m${++machines}`, definition, roleArn: ROLE };
    return String((await call('CreateStateMachine', machine)).stateMachineArn);
  }

  async function start(states: JsonObject, input: Json = {}): Promise<string> {
    const stateMachineArn = await create(states);
    const started = await call('StartExecution', { stateMachineArn, input: JSON.stringify(input) });
    await engine.clock.advance(0);
    return String(started.executionArn);
  }

  /** The history from its `from`th event on, as lines. */
  async function events(arn: string, from = 3): Promise<string[]> {
    const { items } = await engine.store.executions.history(arn, { limit: 1000, reverse: false });
    return historyTable(items as StoredEvent[]).slice(from - 1);
  }

  const record = async (arn: string) => (await engine.store.executions.find(arn))!;
  return { engine, call, create, start, events, record };
}
