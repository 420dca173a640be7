import type { Json, JsonObject } from '../base/json';

import type { TaskRequest } from '../host/ports';
import type { StoredEvent } from '../host/records';
import type { Integration } from '../integrations/integration';
import { createTestEngine, type TestEngineOptions } from '../testing';
import { historyTable } from './history-table';

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

export const LAMBDA = 'arn:aws:lambda:us-east-1:123456789012:function:f';

/** A function that fails with `Broken` until it is mended; then it echoes. */
export class FlakyFunction implements Integration {
  isMended = false;
  calls = 0;

  serves = (resource: string) => resource === LAMBDA;

  async perform({ input }: TaskRequest) {
    this.calls++;
    return this.isMended
      ? ({ kind: 'TaskSucceeded', output: input } as const)
      : ({ kind: 'TaskFailed', error: 'Broken' } as const);
  }
}

/** An engine whose machines a test starts by their states. */
export function tasksUnderTest(
  integrations: readonly Integration[] = [],
  more: Pick<TestEngineOptions, 'functions'> = {},
) {
  const engine = createTestEngine({ integrations, ...more });
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
