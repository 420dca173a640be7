import { beforeEach, describe, expect, test } from 'vitest';
import type { JsonObject } from '../../base/json';
import {
  apiUnderTest,
  expectError,
  MACHINE,
  OWNER,
  PASS,
  WAIT,
  type ApiUnderTest,
} from '../../conformance/api-under-test';
import { createApi } from '../registry';

const LIVE = `${MACHINE}:live`;
const START = Date.UTC(2026, 0, 1) / 1000;
const NOT_FOUND = 'Request references a resource that does not exist.';
const routes = (...weights: number[]) =>
  weights.map((weight, index) => ({ stateMachineVersionArn: `${MACHINE}:${index + 1}`, weight }));
const ONLY_SECOND = [{ stateMachineVersionArn: `${MACHINE}:2`, weight: 100 }];

let api: ApiUnderTest;
beforeEach(async () => {
  api = apiUnderTest();
  await api.create({ publish: true });
  await api.call('UpdateStateMachine', { stateMachineArn: MACHINE, definition: WAIT, publish: true });
});
const create = (input: JsonObject = {}) =>
  api.call('CreateStateMachineAlias', { name: 'live', routingConfiguration: routes(100), ...input });
const update = (input: JsonObject = {}) =>
  api.call('UpdateStateMachineAlias', { stateMachineAliasArn: LIVE, ...input });
const describeLive = () => api.call('DescribeStateMachineAlias', { stateMachineAliasArn: LIVE });
const list = (input: JsonObject = {}) =>
  api.call('ListStateMachineAliases', { stateMachineArn: MACHINE, ...input });
const names = async (input: JsonObject = {}) =>
  (await list(input)).stateMachineAliases.map((alias: { stateMachineAliasArn: string }) =>
    alias.stateMachineAliasArn.split(':').at(-1),
  );

describe('CreateStateMachineAlias', () => {
  test('makes an alias that Describe shows', async () => {
    const answer = await create({ description: 'in use', routingConfiguration: routes(70, 30) });
    expect(answer).toEqual({ stateMachineAliasArn: LIVE, creationDate: START });
    expect(await describeLive()).toEqual({
      stateMachineAliasArn: LIVE,
      name: 'live',
      description: 'in use',
      routingConfiguration: routes(70, 30),
      creationDate: START,
      updateDate: START,
    });
  });

  test('with the same name, description and routes is the same alias', async () => {
    const first = await create({ description: 'x' });
    await api.engine.clock.advance(1_000);
    expect(await create({ description: 'x' })).toEqual(first);
  });

  test.each<[string, JsonObject]>([
    ['description', { description: 'y' }],
    ['routes', { routingConfiguration: routes(50, 50) }],
  ])('with the same name and another %s is refused', async (_, input) => {
    await create();
    await expectError(
      create(input),
      'ConflictException',
      'Failed to create alias because an alias with the same name and a different routing configuration already exists.',
    );
  });

  const invalid = (value: string, path: string, constraint: string) =>
    `1 validation error detected: Value ${value} at '${path}' failed to satisfy constraint: Member must ${constraint}`;
  const pattern = 'satisfy regular expression pattern: ^(?=.*[a-zA-Z_\\-\\.])[a-zA-Z0-9_\\-\\.]+$';
  const item = (number: number, weight: number) =>
    `RoutingConfigurationListItem(stateMachineVersionArn=${MACHINE}:${number}, weight=${weight})`;

  test.each<[string, JsonObject, string]>([
    ['a number as its name', { name: '123' }, invalid("'123'", 'name', pattern)],
    ['a space in its name', { name: 'a b' }, invalid("'a b'", 'name', pattern)],
    [
      'a name of 81 characters',
      { name: 'a'.repeat(81) },
      invalid(`'${'a'.repeat(81)}'`, 'name', 'have length less than or equal to 80'),
    ],
    ['no routes', { routingConfiguration: null }, invalid('null', 'routingConfiguration', 'not be null')],
    [
      'an empty list of routes',
      { routingConfiguration: [] },
      invalid("'[]'", 'routingConfiguration', 'have length greater than or equal to 1'),
    ],
    [
      'three routes',
      { routingConfiguration: routes(50, 25, 25) },
      invalid(
        `'[${item(1, 50)}, ${item(2, 25)}, ${item(3, 25)}]'`,
        'routingConfiguration',
        'have length less than or equal to 2',
      ),
    ],
    [
      'a weight above 100',
      { routingConfiguration: routes(101) },
      invalid("'101'", 'routingConfiguration.1.member.weight', 'have value less than or equal to 100'),
    ],
    [
      'weights that do not make 100',
      { routingConfiguration: routes(70, 29) },
      'Sum of routing configuration weights must equal 100. Received: [70, 29]',
    ],
    [
      'a machine instead of a version',
      { routingConfiguration: [{ stateMachineVersionArn: MACHINE, weight: 100 }] },
      `Routing configuration must contain state machine version ARNs. Received: [${MACHINE}]`,
    ],
    [
      'one version twice',
      { routingConfiguration: [...routes(50), ...routes(50)] },
      `Routing configuration must contain distinct state machine version ARNs. Received: [${MACHINE}:1, ${MACHINE}:1]`,
    ],
    [
      'versions of two machines',
      { routingConfiguration: [...routes(50), { stateMachineVersionArn: `${MACHINE}2:1`, weight: 50 }] },
      `Routing configuration must contain versions of the same state machine. Received: [${MACHINE}:1, ${MACHINE}2:1]`,
    ],
  ])('with %s is refused', async (_, input, message) => {
    await expectError(create(input), 'ValidationException', message);
  });

  test.each<[string, string, string, string]>([
    ['that is not there', `${MACHINE}:9`, 'ResourceNotFound', NOT_FOUND],
    [
      'of another account',
      `${MACHINE.replace('123456789012', '000000000001')}:1`,
      'ResourceNotFound',
      NOT_FOUND,
    ],
    ['that is no ARN', 'x', 'InvalidArn', "Invalid Arn: 'Invalid ARN prefix: x'"],
  ])('with a version %s is refused', async (_, stateMachineVersionArn, code, message) => {
    const routingConfiguration = [{ stateMachineVersionArn, weight: 100 }];
    await expectError(create({ routingConfiguration }), code, message);
  });

  test('a hundred aliases are enough', async () => {
    for (let count = 0; count < 100; count++) await create({ name: `a${count}` });
    await expectError(create(), 'ServiceQuotaExceededException', 'The machine has 100 aliases already');
    expect(await create({ name: 'a99' })).toMatchObject({ stateMachineAliasArn: `${MACHINE}:a99` });
  });
});

describe('UpdateStateMachineAlias', () => {
  test('changes what it is given and leaves the rest', async () => {
    await create({ description: 'old' });
    await api.engine.clock.advance(1_000);
    expect(await update({ routingConfiguration: routes(10, 90) })).toEqual({ updateDate: START + 1 });
    expect(await describeLive()).toMatchObject({ description: 'old', routingConfiguration: routes(10, 90) });
    await update({ description: '' });
    expect(await describeLive()).toMatchObject({
      description: '',
      routingConfiguration: routes(10, 90),
      creationDate: START,
      updateDate: START + 1,
    });
  });

  test.each<[JsonObject, string, string]>([
    [{}, 'ValidationException', 'Either the description or the routing configuration must be specified'],
    [{ stateMachineAliasArn: `${MACHINE}:x`, description: '' }, 'ResourceNotFound', NOT_FOUND],
    [
      { routingConfiguration: [{ stateMachineVersionArn: `${MACHINE}2:1`, weight: 100 }] },
      'ValidationException',
      `Routing configuration must contain versions of the state machine of the alias. Received: [${MACHINE}2:1]`,
    ],
    [
      { routingConfiguration: [{ stateMachineVersionArn: `${MACHINE}:3`, weight: 100 }] },
      'ResourceNotFound',
      NOT_FOUND,
    ],
    [
      { stateMachineAliasArn: MACHINE, description: '' },
      'InvalidArn',
      "Invalid Arn: 'Resource type not valid in this context: stateMachine'",
    ],
  ])('%j is refused', async (input, code, message) => {
    await create();
    await expectError(update(input), code, message);
  });
});

describe('ListStateMachineAliases', () => {
  beforeEach(async () => {
    await create({ name: 'z' });
    await create({ name: 'y', routingConfiguration: routes(50, 50) });
    await create({ name: 'x', routingConfiguration: ONLY_SECOND });
  });

  test('shows the oldest first, with dates', async () => {
    expect(await list({ maxResults: 0 })).toEqual({
      stateMachineAliases: ['z', 'y', 'x'].map((name) => ({
        stateMachineAliasArn: `${MACHINE}:${name}`,
        creationDate: START,
      })),
    });
  });

  test('shows those of one version', async () => {
    expect(await names({ stateMachineArn: `${MACHINE}:1` })).toEqual(['z', 'y']);
    expect(await names({ stateMachineArn: `${MACHINE}:2` })).toEqual(['y', 'x']);
  });

  test('goes on where a page ended', async () => {
    const { nextToken } = await list({ maxResults: 1 });
    expect(await names({ nextToken })).toEqual(['y', 'x']);
    const message = "Invalid Token: 'Invalid token'";
    for (const token of ['InvalidToken', `${nextToken}00`]) {
      await expectError(list({ nextToken: token }), 'InvalidToken', message);
    }
    await expectError(list({ nextToken, stateMachineArn: `${MACHINE}:1` }), 'InvalidToken', message);
  });

  test.each([
    [`${MACHINE}x`, 'StateMachineDoesNotExist', `State Machine Does Not Exist: '${MACHINE}x'`],
    [`${MACHINE}:9`, 'StateMachineDoesNotExist', `State Machine Does Not Exist: '${MACHINE}:9'`],
    [`${MACHINE}:z`, 'ResourceNotFound', NOT_FOUND],
  ])('of %s is refused', async (stateMachineArn, code, message) => {
    await expectError(list({ stateMachineArn }), code, message);
  });
});

describe('what an alias holds and is held by', () => {
  test('a version goes only when no alias refers to it', async () => {
    await create();
    await create({ name: 'test', routingConfiguration: routes(0, 100) });
    const remove = () => api.call('DeleteStateMachineVersion', { stateMachineVersionArn: `${MACHINE}:1` });
    await expectError(
      remove(),
      'ConflictException',
      'Version to be deleted must not be referenced by an alias. Current list of aliases referencing this version: [live, test]',
    );
    await update({ routingConfiguration: ONLY_SECOND });
    for (let times = 0; times < 2; times++) {
      await api.call('DeleteStateMachineAlias', { stateMachineAliasArn: `${MACHINE}:test` });
    }
    expect(await remove()).toEqual({});
  });

  test('a machine takes its aliases with it', async () => {
    await create();
    await api.call('DeleteStateMachine', { stateMachineArn: MACHINE });
    await expectError(describeLive(), 'ResourceNotFound', NOT_FOUND);
    await api.create({ publish: true });
    expect(await names()).toEqual([]);
  });
});

describe('an execution started through an alias', () => {
  test('runs a version of it, and shows both', async () => {
    await create({ routingConfiguration: ONLY_SECOND });
    const { executionArn } = await api.start({ stateMachineArn: LIVE, name: 'one' });
    const qualifiers = { stateMachineVersionArn: `${MACHINE}:2`, stateMachineAliasArn: LIVE };
    const shown = await api.call('DescribeExecution', { executionArn });
    expect(shown).toMatchObject({ stateMachineArn: MACHINE, status: 'RUNNING', ...qualifiers });
    const { events } = await api.call('GetExecutionHistory', { executionArn });
    expect(events[0].executionStartedEventDetails).toMatchObject(qualifiers);
    expect(await api.call('DescribeStateMachine', { stateMachineArn: LIVE })).toMatchObject({
      stateMachineArn: `${MACHINE}:2`,
      definition: WAIT,
    });
  });

  test('is listed under machine, version and alias, and under no other', async () => {
    await create();
    await create({ name: 'test' });
    await api.start({ stateMachineArn: LIVE, name: 'one' });
    const listed = async (stateMachineArn: string) =>
      (await api.call('ListExecutions', { stateMachineArn })).executions;
    const shown = { name: 'one', stateMachineVersionArn: `${MACHINE}:1`, stateMachineAliasArn: LIVE };
    for (const arn of [MACHINE, `${MACHINE}:1`, LIVE]) {
      expect(await listed(arn)).toEqual([expect.objectContaining(shown)]);
    }
    for (const arn of [`${MACHINE}:2`, `${MACHINE}:test`]) expect(await listed(arn)).toEqual([]);
  });

  test.each([
    [0, 100],
    [25, 75],
    [100, 0],
  ])('is of the one or the other as weights %i and %i say', async (first, second) => {
    let draw = 0;
    const { store, host, clock } = api.engine;
    const ids = { uuid: () => '', seed: () => [draw * 2 ** 32, 0, 0, 0] as const };
    const drawing = createApi({ store, host, clock, ids, tasks: host.tasks });
    await create({ routingConfiguration: routes(first, second) });

    const counts: Record<string, number> = { [PASS]: 0, [WAIT]: 0 };
    for (let percent = 0; percent < 100; percent++) {
      draw = percent / 100;
      const { definition } = await drawing.call('DescribeStateMachine', { stateMachineArn: LIVE }, OWNER);
      counts[String(definition)]!++;
    }
    expect(counts).toEqual({ [PASS]: first, [WAIT]: second });
  });
});
