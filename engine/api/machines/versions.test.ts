import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { JsonObject } from '../../base/json';
import {
  apiUnderTest,
  expectError,
  MACHINE,
  PASS,
  ROLE,
  WAIT,
  type ApiUnderTest,
} from '../../conformance/api-under-test';

let api: ApiUnderTest;
beforeEach(() => {
  api = apiUnderTest();
});
const publish = (input: JsonObject = {}) =>
  api.call('PublishStateMachineVersion', { stateMachineArn: MACHINE, ...input });
const update = (input: JsonObject) => api.call('UpdateStateMachine', { stateMachineArn: MACHINE, ...input });
const remove = (number: number) =>
  api.call('DeleteStateMachineVersion', { stateMachineVersionArn: `${MACHINE}:${number}` });
const numbers = async () => {
  const { stateMachineVersions } = await api.call('ListStateMachineVersions', { stateMachineArn: MACHINE });
  return stateMachineVersions.map((version: { stateMachineVersionArn: string }) =>
    Number(version.stateMachineVersionArn.split(':').at(-1)),
  );
};

describe('publishing', () => {
  test('with the machine gives its first version', async () => {
    const created = await api.create({ publish: true, versionDescription: 'first' });
    expect(created.stateMachineVersionArn).toBe(`${MACHINE}:1`);
    expect(await api.create({ publish: true, versionDescription: 'first' })).toEqual(created);
    expect(await api.call('DescribeStateMachine', { stateMachineArn: `${MACHINE}:1` })).toMatchObject({
      stateMachineArn: `${MACHINE}:1`,
      name: 'hola',
      description: 'first',
      definition: PASS,
    });
  });

  test('with an update gives the next, or the one there is when nothing changed', async () => {
    await api.create();
    expect(await update({ definition: PASS, publish: true })).toMatchObject({
      stateMachineVersionArn: `${MACHINE}:1`,
    });
    expect(await update({ definition: PASS, publish: true })).toMatchObject({
      stateMachineVersionArn: `${MACHINE}:1`,
    });
    expect(await update({ definition: WAIT, publish: true })).toMatchObject({
      stateMachineVersionArn: `${MACHINE}:2`,
      revisionId: expect.any(String),
    });
    expect(await numbers()).toEqual([2, 1]);
  });

  test('a thousand versions are enough, but one that is there can be published again', async () => {
    await api.create({ publish: true });
    vi.spyOn(api.engine.store.stateMachines, 'countVersions').mockResolvedValue(1_000);
    const message = 'The machine has 1000 versions already';
    await expectError(update({ definition: WAIT, publish: true }), 'ServiceQuotaExceededException', message);
    expect(await api.call('DescribeStateMachine', { stateMachineArn: MACHINE })).toMatchObject({
      definition: PASS,
    });
    expect(await publish()).toMatchObject({ stateMachineVersionArn: `${MACHINE}:1` });
  });

  test('one revision twice is one version', async () => {
    await api.create();
    const first = await publish({ description: 'x' });
    await api.engine.clock.advance(1_000);
    expect(await publish({ description: 'y' })).toEqual(first);
    expect(await numbers()).toEqual([1]);
  });

  test('at the same moment never gives one number twice', async () => {
    await api.create();
    const answers = await Promise.all([
      update({ definition: WAIT, publish: true }),
      update({ roleArn: `${ROLE}-2`, publish: true }),
      update({ definition: PASS, publish: true }),
    ]);
    expect(answers.map((answer) => answer.stateMachineVersionArn)).toEqual([
      `${MACHINE}:1`,
      `${MACHINE}:2`,
      `${MACHINE}:3`,
    ]);
  });

  test('a revision that is not the current one is refused', async () => {
    await api.create();
    expect(await publish({ revisionId: 'INITIAL' })).toMatchObject({
      stateMachineVersionArn: `${MACHINE}:1`,
    });
    const { revisionId } = await update({ definition: WAIT });
    const message = `Failed to publish the State Machine version for revision INITIAL. The current State Machine revision is ${revisionId}.`;
    await expectError(publish({ revisionId: 'INITIAL' }), 'ConflictException', message);
    expect(await publish({ revisionId })).toMatchObject({ stateMachineVersionArn: `${MACHINE}:2` });
  });
});

test('the number of a deleted version is never given again, and deleting it again succeeds', async () => {
  await api.create({ publish: true });
  await update({ definition: WAIT, publish: true });
  await remove(2);
  await remove(2);
  await update({ definition: PASS, publish: true });
  expect(await numbers()).toEqual([3, 1]);
  const notVersion = api.call('DeleteStateMachineVersion', { stateMachineVersionArn: MACHINE });
  await expectError(notVersion, 'ValidationException', `Not a state machine version ARN: ${MACHINE}`);
});

test('an execution started through a version runs it and says so', async () => {
  await api.create({ publish: true });
  await update({ definition: WAIT });
  const { executionArn } = await api.start({ stateMachineArn: `${MACHINE}:1`, name: 'one' });
  await api.start({ name: 'two' });
  expect(await api.call('DescribeExecution', { executionArn })).toMatchObject({
    status: 'SUCCEEDED',
    stateMachineArn: MACHINE,
    stateMachineVersionArn: `${MACHINE}:1`,
  });
  const { executions } = await api.call('ListExecutions', { stateMachineArn: `${MACHINE}:1` });
  expect(executions).toMatchObject([{ name: 'one', stateMachineVersionArn: `${MACHINE}:1` }]);
});

test('versions are listed page by page', async () => {
  await api.create({ publish: true });
  await update({ definition: WAIT, publish: true });
  await update({ definition: PASS, publish: true });
  const list = (input: JsonObject) =>
    api.call('ListStateMachineVersions', { stateMachineArn: MACHINE, ...input });
  const first = await list({ maxResults: 2 });
  const second = await list({ maxResults: 2, nextToken: first.nextToken });
  expect(first.stateMachineVersions).toHaveLength(2);
  expect(second).toEqual({
    stateMachineVersions: [{ stateMachineVersionArn: `${MACHINE}:1`, creationDate: expect.any(Number) }],
  });
});
