import {
  CreateStateMachineCommand,
  ListExecutionsCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import type { JsonObject } from '@pasos/engine';
import { createTestEngine } from '@pasos/engine/testing';
import { expect, test } from 'vitest';
import type { Check } from '../check';
import { createJudge } from '../judge';
import type { LabStep } from '../lab';
import type { ServiceCall } from '../schema/match.schema';

const text = { es: 'Hola', en: 'Hello' };
const OWNER = { partition: 'aws', region: 'us-east-1', account: '123456789012' };
const QUEUE = 'http://localhost/123456789012/pedidos';
const PUT = 'arn:aws:states:::dynamodb:putItem';
const SEND = 'arn:aws:states:::sqs:sendMessage';

const task = (fields: object) => ({ StartAt: 'Guardar', States: { Guardar: { Type: 'Task', ...fields } } });
const put = (more: object = { End: true }) =>
  task({ Resource: PUT, Parameters: { TableName: 'Pedidos', Item: { id: { 'S.$': '$.id' } } }, ...more });

/** An account with a table and a queue, and the judge of one check. */
async function world(
  definition: object,
  check: Omit<Extract<Check, { kind: 'run' }>, 'id' | 'kind' | 'title'>,
) {
  const engine = createTestEngine();
  const client = new SFNClient({
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    requestHandler: engine.requestHandler,
  });
  const controls = engine.services.find(({ target }) => target === 'Pasos')!;
  const control = async (operation: string, input: object) =>
    controls.api.call(operation, input as JsonObject, OWNER) as Promise<unknown>;
  const service = async <T>(service: string, operation: string, input: object = {}) =>
    (await control('CallService', { service, operation, input })) as T;
  await service('dynamodb', 'CreateTable', {
    TableName: 'Pedidos',
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
    KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
  });
  await service('sqs', 'CreateQueue', { QueueName: 'pedidos' });
  const { stateMachineArn } = await client.send(
    new CreateStateMachineCommand({
      name: 'M',
      roleArn: 'arn:aws:iam::123456789012:role/M',
      definition: JSON.stringify(definition),
    }),
  );
  const step: LabStep = {
    id: 'one',
    title: text,
    optional: false,
    machine: { name: 'M', type: 'STANDARD' },
    drafts: [],
    inputs: [],
    checks: [{ id: 'c', kind: 'run', title: text, ...check }],
    hints: [],
  };
  const pause = (ms: number) => engine.clock.advance(ms);
  /** What happens after each control call of the judge. */
  const between: { controls?: () => Promise<unknown> } = {};
  const interrupted = async (operation: string, input: object) => {
    const answer = await control(operation, input);
    await between.controls?.();
    return answer;
  };
  const judges = {
    local: createJudge({ client, service, step, pause, control: interrupted }),
    elsewhere: createJudge({ client, service, step, pause }),
  };
  const look = async (where: keyof typeof judges = 'local') => {
    const judge = judges[where];
    const attempt = { drafts: {}, answers: {}, since: new Date(0), passed: [] };
    return (await judge.judge(attempt, () => {})).c!;
  };
  const run = async () => {
    await client.send(new StartExecutionCommand({ stateMachineArn, input: '{"id":"1"}' }));
    await engine.clock.runToEnd();
  };
  /** How the student's own executions came out. */
  const ownStatuses = async () => {
    const { executions = [] } = await client.send(new ListExecutionsCommand({ stateMachineArn }));
    return executions.filter(({ name }) => !name?.startsWith('pasos-check-')).map(({ status }) => status);
  };
  return { look, control, service, run, between, ownStatuses, stateMachineArn };
}

const stored = {
  service: 'dynamodb',
  operation: 'GetItem',
  input: { TableName: 'Pedidos', Key: { id: { S: { $input: 'id' } } } },
  answer: { Item: { id: { S: { $input: 'id' } } } },
  id: 'item',
  expected: text,
};
const hints = [{ id: 'lost', when: { resource: 'item' }, text: { es: 'Falta', en: 'Lost' } }];

test.each([
  ['passes when it is there', put(), 'passed'],
  [
    'fails when it is not',
    task({ Resource: SEND, Parameters: { QueueUrl: QUEUE, MessageBody: 'x' }, End: true }),
    'failed',
  ],
])('what a run leaves in a table %s', async (_, definition, status) => {
  const cases = [{ input: { id: '7' }, expect: { status: 'SUCCEEDED' as const, resources: [stored] } }];
  const { look } = await world(definition, { cases, hints });
  const verdict = await look();
  expect(verdict.status).toBe(status);
  if (verdict.status === 'failed') expect(verdict.hint).toEqual({ es: 'Falta', en: 'Lost' });
});

test('what is put right outside of the machine counts from the student’s next run on', async () => {
  const cases = [{ input: { id: '7' }, expect: { status: 'SUCCEEDED' as const } }];
  const toLater = task({
    Resource: SEND,
    Parameters: { QueueUrl: `${QUEUE}-2`, MessageBody: 'x' },
    End: true,
  });
  const { look, service, run } = await world(toLater, { cases });
  expect((await look()).status).toBe('failed');
  await service('sqs', 'CreateQueue', { QueueName: 'pedidos-2' });
  expect((await look()).status).toBe('failed');
  await run();
  expect((await look()).status).toBe('passed');
});

test('what is given is in the account before the run', async () => {
  const definition = put({
    Parameters: {
      TableName: 'Pedidos',
      Item: { id: { 'S.$': '$.id' } },
      ConditionExpression: 'attribute_not_exists(id)',
    },
    End: true,
  });
  const given: ServiceCall[] = [
    {
      service: 'dynamodb',
      operation: 'PutItem',
      input: { TableName: 'Pedidos', Item: { id: { S: { $input: 'id' } } } },
    },
  ];
  const refused = { status: 'FAILED' as const, error: 'DynamoDB.ConditionalCheckFailedException' };
  const { look } = await world(definition, { cases: [{ input: { id: '7' }, expect: refused, given }] });
  expect((await look()).status).toBe('passed');
});

const faults = [{ action: 'dynamodb:putItem', answers: [{ attempt: '0-1', throw: { error: 'Busy' } }] }];
const retry = { Retry: [{ ErrorEquals: ['Busy'], IntervalSeconds: 3600, MaxAttempts: 3 }], End: true };
const survives = [
  { input: { id: '7' }, expect: { status: 'SUCCEEDED' as const, resources: [stored] }, faults },
];

test.each([
  ['a Retry survives them, however long it waits', put(retry), 'passed'],
  ['nothing else does', put(), 'failed'],
])('a service fails twice: %s', async (_, definition, status) => {
  const { look } = await world(definition, { cases: survives });
  expect((await look()).status).toBe(status);
});

test('the faults of a check hold for its run alone, and those of the student for none of its runs', async () => {
  const { look, control, stateMachineArn } = await world(put(), {
    cases: [{ ...survives[0]!, faults: undefined }],
  });
  const mocks = { Guardar: [{ throw: { error: 'Mine' } }] };
  await control('SetMocks', { stateMachineArn, mocks });
  expect((await look()).status).toBe('passed');
  expect(await control('GetMocks', { stateMachineArn })).toMatchObject({ mocks });
});

test('what the student starts meanwhile has none of the faults of a check', async () => {
  const { look, run, between, ownStatuses } = await world(put(), { cases: survives });
  between.controls = run;
  expect((await look()).status).toBe('failed');
  expect(await ownStatuses()).toContain('SUCCEEDED');
  expect(await ownStatuses()).not.toContain('FAILED');
});

test('where services cannot be told to fail, the check waits', async () => {
  const { look } = await world(put(retry), { cases: survives });
  expect(await look('elsewhere')).toMatchObject({ status: 'waiting' });
});

const approval = task({
  Resource: `${SEND}.waitForTaskToken`,
  Parameters: { QueueUrl: QUEUE, MessageBody: { 'token.$': '$$.Task.Token' } },
  End: true,
});
const during: ServiceCall[] = [
  {
    service: 'sqs',
    operation: 'ReceiveMessage',
    input: { QueueUrl: QUEUE, VisibilityTimeout: 0 },
    answer: { Messages: { $some: { Body: { $json: { token: { $any: true } } } } } },
    keep: { token: 'Messages.0.Body.#.token' },
  },
  {
    service: 'sfn',
    operation: 'SendTaskSuccess',
    input: { taskToken: { $kept: 'token' }, output: { $text: { ok: { $input: 'id' } } } },
  },
];

test.each([
  ['is answered', approval, 'passed'],
  [
    'never asks',
    task({ Resource: SEND, Parameters: { QueueUrl: QUEUE, MessageBody: 'x' }, End: true }),
    'failed',
  ],
])('a machine that %s by its token', async (_, definition, status) => {
  const cases = [
    { input: { id: '7' }, expect: { status: 'SUCCEEDED' as const, output: { ok: '7' } }, during },
  ];
  const { look } = await world(definition, { cases });
  expect((await look()).status).toBe(status);
});

test.each([
  ['touches the Task that waits so', approval, 'passed'],
  [
    'leaves the others alone',
    task({ Resource: SEND, Parameters: { QueueUrl: QUEUE, MessageBody: 'x' }, End: true }),
    'failed',
  ],
])('a fault of one way to wait %s', async (_, definition, status) => {
  const faults = [{ action: 'sqs:sendMessage.waitForTaskToken', answers: [{ return: { ok: true } }] }];
  const cases = [{ input: { id: '7' }, expect: { output: { ok: true } }, faults }];
  const { look } = await world(definition, { cases });
  expect((await look()).status).toBe(status);
});

test.each([
  ['touches the Task that names it', 'Pedidos', 'passed'],
  ['leaves the others alone', 'Pedido', 'failed'],
])('a fault of one resource %s', async (_, resource, status) => {
  const broken = [{ resource, answers: [{ throw: { error: 'Gone' } }] }];
  const { look } = await world(put(), {
    cases: [{ input: { id: '7' }, expect: { error: 'Gone' }, faults: broken }],
  });
  expect((await look()).status).toBe(status);
});
