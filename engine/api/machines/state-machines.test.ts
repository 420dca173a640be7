import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { JsonObject } from '../../base/json';
import {
  apiUnderTest,
  expectError,
  MACHINE,
  PASS,
  ROLE,
  WAIT,
  EXECUTION,
  type ApiUnderTest,
} from '../../conformance/api-under-test';

let api: ApiUnderTest;
beforeEach(() => {
  api = apiUnderTest();
});
const START = Date.UTC(2026, 0, 1) / 1000;
const ALREADY = `State Machine Already Exists: '${MACHINE}'`;

describe('CreateStateMachine', () => {
  test('answers with ARN and date, and Describe shows AWS defaults', async () => {
    expect(await api.create()).toEqual({ stateMachineArn: MACHINE, creationDate: START });
    expect(await api.call('DescribeStateMachine', { stateMachineArn: MACHINE })).toEqual({
      stateMachineArn: MACHINE,
      name: 'hola',
      status: 'ACTIVE',
      type: 'STANDARD',
      creationDate: START,
      definition: PASS,
      roleArn: ROLE,
      loggingConfiguration: { level: 'OFF', includeExecutionData: false },
      tracingConfiguration: { enabled: false },
      encryptionConfiguration: { type: 'AWS_OWNED_KEY' },
    });
  });

  test.each<[string, JsonObject]>([
    ['the same', {}],
    ['with another role', { roleArn: `${ROLE}-2` }],
    ['with other tags', { tags: [{ key: 'a', value: 'b' }] }],
    [
      'with the defaults spelt out',
      { type: 'STANDARD', tracingConfiguration: { enabled: false }, publish: false },
    ],
  ])('again %s is the same machine', async (_, input) => {
    const first = await api.create();
    await api.engine.clock.advance(1_000);
    expect(await api.create(input)).toEqual(first);
  });

  test.each<[string, JsonObject]>([
    ['the text differs, if only by a space', { definition: ` ${PASS}` }],
    ['the type differs', { type: 'EXPRESS' }],
    ['the tracing differs', { tracingConfiguration: { enabled: true } }],
    ['it is published this time', { publish: true }],
  ])('again is refused when %s', async (_, input) => {
    await api.create();
    await expectError(api.create(input), 'StateMachineAlreadyExists', ALREADY);
  });

  test('a hundred thousand are enough, but those there are can still be named', async () => {
    await api.create();
    vi.spyOn(api.engine.store.stateMachines, 'count').mockResolvedValue(100_000);
    await expectError(
      api.create({ name: 'other' }),
      'StateMachineLimitExceeded',
      'The maximum number of state machines has been reached. Existing state machines must be deleted before a new one can be created.',
    );
    expect(await api.create()).toMatchObject({ stateMachineArn: MACHINE });
  });

  test('two at the same moment make one machine', async () => {
    const outcomes = await Promise.allSettled([api.create(), api.create({ definition: WAIT })]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  });

  test.each([
    'a b',
    'a:b',
    'a/b',
    'a$',
    'a\u0007',
    'a\u009f',
    'ñ?',
    'a\ud800',
    'a\ufffe',
    'a|b',
    'a`b',
    'a\\b',
  ])('the name %j is refused', async (name) => {
    await expectError(api.create({ name }), 'InvalidName', `Invalid Name: '${name}'`);
  });

  test.each(['a.b-c_d', 'máquina', '状態', '🙂', 'A1'])('the name %j is good', async (name) => {
    expect(await api.create({ name })).toMatchObject({ stateMachineArn: MACHINE.replace('hola', name) });
  });

  test.each<[string, JsonObject, string, string]>([
    ['a role that is none', { roleArn: 'lab' }, 'InvalidArn', "Invalid Role Arn: 'lab'"],
    [
      'a description without publish',
      { versionDescription: 'd' },
      'ValidationException',
      'Version description can only be set when publish is true',
    ],
    [
      'logging without a destination',
      { loggingConfiguration: { level: 'ALL' } },
      'InvalidLoggingConfiguration',
      'Invalid Logging Configuration: Must specify exactly one Log Destination.',
    ],
    [
      'a customer key without its id',
      { encryptionConfiguration: { type: 'CUSTOMER_MANAGED_KMS_KEY' } },
      'InvalidEncryptionConfiguration',
      'Invalid Encryption Configuration: kmsKeyId is required when type is CUSTOMER_MANAGED_KMS_KEY',
    ],
    [
      'a definition without states',
      { definition: '{"StartAt":"A"}' },
      'InvalidDefinition',
      "Invalid State Machine Definition: 'SCHEMA_VALIDATION_FAILED: These fields are required: [States] at /'",
    ],
    [
      'a tag of AWS itself',
      { tags: [{ key: 'aws:x' }] },
      'ValidationException',
      "Tag keys may not begin with 'aws:'. Received: aws:x",
    ],
  ])('%s is refused', async (_, input, code, message) => {
    await expectError(api.create(input), code, message);
  });

  test('configurations are kept as given, completed', async () => {
    const destinations = [
      { cloudWatchLogsLogGroup: { logGroupArn: 'arn:aws:logs:us-east-1:123456789012:log-group:g:*' } },
    ];
    await api.engine.store.logs.createGroup({
      arn: 'arn:aws:logs:us-east-1:123456789012:log-group:g',
      name: 'g',
      creationTime: 0,
    });
    await api.create({
      loggingConfiguration: { level: 'ERROR', destinations },
      tracingConfiguration: { enabled: true },
      encryptionConfiguration: { type: 'CUSTOMER_MANAGED_KMS_KEY', kmsKeyId: 'k' },
    });
    expect(await api.call('DescribeStateMachine', { stateMachineArn: MACHINE })).toMatchObject({
      loggingConfiguration: { level: 'ERROR', includeExecutionData: false, destinations },
      tracingConfiguration: { enabled: true },
      encryptionConfiguration: {
        type: 'CUSTOMER_MANAGED_KMS_KEY',
        kmsKeyId: 'k',
        kmsDataKeyReusePeriodSeconds: 300,
      },
    });
  });
});

describe('DescribeStateMachine', () => {
  test('keeps the definition back when only metadata is wanted', async () => {
    await api.create();
    const input = { stateMachineArn: MACHINE, includedData: 'METADATA_ONLY' };
    expect((await api.call('DescribeStateMachine', input)).definition).toBe('{}');
  });

  test('tells which variables each state reads', async () => {
    const definition = PASS.replace('"Pass"', '"Pass","InputPath":"$total"');
    await api.create({ definition });
    const described = await api.call('DescribeStateMachine', { stateMachineArn: MACHINE });
    expect(described.variableReferences).toEqual({ A: ['total'] });
  });

  test.each([
    ['hola', 'InvalidArn', "Invalid Arn: 'Invalid ARN prefix: hola'"],
    [`${EXECUTION}:x`, 'InvalidArn', "Invalid Arn: 'Resource type not valid in this context: execution'"],
    [MACHINE, 'StateMachineDoesNotExist', `State Machine Does Not Exist: '${MACHINE}'`],
    [`${MACHINE}:1`, 'StateMachineDoesNotExist', `State Machine Does Not Exist: '${MACHINE}:1'`],
  ])('%s is refused', async (stateMachineArn, code, message) => {
    await expectError(api.call('DescribeStateMachine', { stateMachineArn }), code, message);
  });

  test('a machine of another region or account is not there', async () => {
    await api.create();
    const elsewhere = { partition: 'aws', region: 'eu-west-1', account: '123456789012' };
    const message = `State Machine Does Not Exist: '${MACHINE}'`;
    const call = api.call('DescribeStateMachine', { stateMachineArn: MACHINE }, elsewhere);
    await expectError(call, 'StateMachineDoesNotExist', message);
    expect(await api.call('ListStateMachines', {}, elsewhere)).toEqual({ stateMachines: [] });
    await api.call('DeleteStateMachine', { stateMachineArn: MACHINE }, elsewhere);
    expect((await api.call('ListStateMachines')).stateMachines).toHaveLength(1);
  });
});

describe('UpdateStateMachine', () => {
  const update = (input: JsonObject) =>
    api.call('UpdateStateMachine', { stateMachineArn: MACHINE, ...input });

  test('gives a new revisionId when something changes, and the same when nothing does', async () => {
    await api.create();
    await api.engine.clock.advance(1_000);
    const first = await update({ definition: WAIT });
    expect(first).toEqual({ updateDate: START + 1, revisionId: expect.any(String) });
    await api.engine.clock.advance(1_000);
    expect(await update({ definition: WAIT, roleArn: ROLE })).toEqual(first);
    const second = await update({ roleArn: `${ROLE}-2` });
    expect(second.revisionId).not.toBe(first.revisionId);
    expect(await api.call('DescribeStateMachine', { stateMachineArn: MACHINE })).toMatchObject({
      definition: WAIT,
      roleArn: `${ROLE}-2`,
      revisionId: second.revisionId,
    });
  });

  test('a machine never changed has no revisionId', async () => {
    await api.create();
    expect(await update({ definition: PASS })).toEqual({ updateDate: START });
  });

  test('an execution keeps the definition it started with', async () => {
    await api.create({ definition: WAIT });
    const { executionArn } = await api.start({ name: 'one' });
    await update({ definition: PASS });
    const described = await api.call('DescribeStateMachineForExecution', { executionArn });
    expect(described).toMatchObject({ definition: WAIT, stateMachineArn: MACHINE, updateDate: START });
    expect(described).not.toHaveProperty('revisionId');
  });

  test.each<[string, JsonObject, string, string]>([
    [
      'nothing to change',
      {},
      'MissingRequiredParameter',
      'Either the definition, the role ARN, the LoggingConfiguration, or the TracingConfiguration must be specified',
    ],
    ['a bad role', { roleArn: 'x' }, 'InvalidArn', "Invalid Role Arn: 'x'"],
    [
      'a bad definition',
      { definition: '{}' },
      'InvalidDefinition',
      "Invalid State Machine Definition: 'SCHEMA_VALIDATION_FAILED: These fields are required: [States, StartAt] at /'",
    ],
    [
      'two log destinations',
      { loggingConfiguration: { destinations: [{}, {}] } },
      'InvalidLoggingConfiguration',
      'Invalid Logging Configuration: Must specify exactly one Log Destination.',
    ],
    [
      'a description without publish',
      { roleArn: ROLE, versionDescription: 'd' },
      'ValidationException',
      'Version description can only be set when publish is true',
    ],
  ])('%s is refused', async (_, input, code, message) => {
    await api.create();
    await expectError(update(input), code, message);
  });

  test('what is not there cannot be updated', async () => {
    await expectError(
      update({ roleArn: ROLE }),
      'StateMachineDoesNotExist',
      `State Machine Does Not Exist: '${MACHINE}'`,
    );
  });
});

describe('DeleteStateMachine', () => {
  test('takes the machine, stops what runs, and succeeds again', async () => {
    await api.create({ definition: WAIT });
    const { executionArn } = await api.start();
    expect(await api.call('DeleteStateMachine', { stateMachineArn: MACHINE })).toEqual({});
    expect(await api.call('DeleteStateMachine', { stateMachineArn: MACHINE })).toEqual({});
    expect(await api.call('DescribeExecution', { executionArn })).toMatchObject({
      status: 'ABORTED',
      redriveStatus: 'NOT_REDRIVABLE',
      redriveStatusReason: 'State machine is in DELETING status',
    });
    expect(await api.call('DescribeStateMachineForExecution', { executionArn })).toMatchObject({
      definition: WAIT,
    });
    await expectError(api.start(), 'StateMachineDoesNotExist', `State Machine Does Not Exist: '${MACHINE}'`);
  });

  test('shows the machine as DELETING while its executions end, and lets nobody use it', async () => {
    await api.create({ definition: WAIT });
    await api.start();
    let end = () => {};
    const { host } = api.engine;
    const stop = host.stop.bind(host);
    vi.spyOn(host, 'stop').mockImplementation(async (...given) => {
      await new Promise<void>((resolve) => (end = resolve));
      return stop(...given);
    });
    const deleting = api.call('DeleteStateMachine', { stateMachineArn: MACHINE });
    await api.engine.clock.advance(0);

    const shown = await api.call('DescribeStateMachine', { stateMachineArn: MACHINE });
    expect(shown.status).toBe('DELETING');
    const message = `State Machine is being deleted: '${MACHINE}'`;
    await expectError(api.start(), 'StateMachineDeleting', message);
    const aliases = api.call('ListStateMachineAliases', { stateMachineArn: MACHINE });
    await expectError(aliases, 'StateMachineDeleting', message);
    end();
    expect(await deleting).toEqual({});
    expect(await api.create({ definition: WAIT })).toMatchObject({ stateMachineArn: MACHINE });
  });

  test('does not take a version', async () => {
    await expectError(
      api.call('DeleteStateMachine', { stateMachineArn: `${MACHINE}:1` }),
      'ValidationException',
      `This operation takes a state machine ARN without a qualifier. Received: ${MACHINE}:1`,
    );
  });
});

test('ListStateMachines goes through all machines page by page', async () => {
  for (const name of ['c', 'a', 'b']) await api.create({ name });
  const first = await api.call('ListStateMachines', { maxResults: 2 });
  const second = await api.call('ListStateMachines', { nextToken: first.nextToken });
  const names = [...first.stateMachines, ...second.stateMachines].map(({ name }: { name: string }) => name);
  expect(names).toEqual(['c', 'a', 'b']);
  expect(second).not.toHaveProperty('nextToken');
  await expectError(
    api.call('ListStateMachines', { nextToken: 'x' }),
    'InvalidToken',
    "Invalid Token: 'Invalid token'",
  );
});

describe('ValidateStateMachineDefinition', () => {
  test.each<[string, JsonObject, JsonObject]>([
    ['a good definition', { definition: PASS }, { result: 'OK', diagnostics: [], truncated: false }],
    [
      'a bad one',
      { definition: '{"States":{"A":{"Type":"Pass","End":true}}}' },
      {
        result: 'FAIL',
        diagnostics: [
          {
            severity: 'ERROR',
            code: 'SCHEMA_VALIDATION_FAILED',
            message: 'These fields are required: [StartAt]',
            location: '/',
          },
        ],
        truncated: false,
      },
    ],
  ])('%s', async (_, input, expected) => {
    expect(await api.call('ValidateStateMachineDefinition', input)).toEqual(expected);
  });

  test('tells warnings only when asked, and no more than asked', async () => {
    const definition = PASS.replace('"Pass"', '"Pass","Result":{"x":"$.y"}');
    const validate = (input: JsonObject) =>
      api.call('ValidateStateMachineDefinition', { definition, ...input });
    expect(await validate({})).toMatchObject({ result: 'OK', diagnostics: [] });
    const warned = await validate({ severity: 'WARNING' });
    expect(warned).toMatchObject({ result: 'OK', diagnostics: [{ code: 'PASS_RESULT_IS_STATIC' }] });
    const bad = { definition: '{"StartAt":"Z","States":{"A":{"Type":"Pass"},"B":{"Type":"Pass"}}}' };
    expect(await validate({ ...bad, maxResults: 1 })).toMatchObject({
      result: 'FAIL',
      truncated: true,
      diagnostics: [{}],
    });
  });
});
