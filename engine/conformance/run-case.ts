import type { StoredEvent } from '../host/records';
import { createTestEngine } from '../testing';
import type { ConformanceCase } from './case';
import { scriptedTasks } from './scripted-tasks';

const OWNER = { partition: 'aws', region: 'us-east-1', account: '123456789012' };

/** What becomes of a case here. */
export async function runCase({ definition, input = {}, tasks, mocks }: ConformanceCase) {
  const engine = createTestEngine({ integrations: [scriptedTasks(tasks, () => engine.clock)] });
  const call = (operation: string, body: object) => engine.api.call(operation, { ...body }, OWNER);
  const roleArn = 'arn:aws:iam::123456789012:role/conformance';
  const machine = { name: 'm', definition: JSON.stringify(definition), roleArn };
  const { stateMachineArn } = await call('CreateStateMachine', machine);
  engine.host.mocks.set(String(stateMachineArn), mocks);
  const start = { stateMachineArn, name: 'e', input: JSON.stringify(input) };
  const { executionArn } = await call('StartExecution', start);
  await engine.clock.runToEnd();
  const record = await engine.store.executions.find(String(executionArn));
  const { items } = await engine.store.executions.history(String(executionArn), {
    limit: 1000,
    reverse: false,
  });
  if (!record) throw new Error(`${String(executionArn)} is not there`);
  return { record, events: items as readonly StoredEvent[] };
}
