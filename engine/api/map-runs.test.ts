import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../base/json';
import { apiUnderTest, expectError } from '../conformance/api-under-test';
import { distributed, mapRunsUnderTest, OWNER, pass, picky, wait } from '../conformance/map-run-under-test';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test asserts on JSON of any form
type Answer = any;

function under() {
  const runs = mapRunsUnderTest();
  const call = async (operation: string, input: JsonObject): Promise<Answer> =>
    JSON.parse(JSON.stringify(await runs.call(operation, input)));
  return { ...runs, call };
}

const ARN = 'arn:aws:states:us-east-1:123456789012:mapRun:m1/L:none';

describe('DescribeMapRun', () => {
  test('shows a run that is under way', async () => {
    const { call, start, mapRun, engine } = under();
    const executionArn = await start(distributed(wait(10), { MaxConcurrency: 1 }), [1, 2]);
    const { arn: mapRunArn } = await mapRun(executionArn);
    const counts = {
      pending: 1,
      running: 1,
      succeeded: 0,
      failed: 0,
      timedOut: 0,
      aborted: 0,
      total: 2,
      resultsWritten: 0,
      failuresNotRedrivable: 0,
      pendingRedrive: 0,
    };
    expect(await call('DescribeMapRun', { mapRunArn })).toEqual({
      mapRunArn,
      executionArn,
      status: 'RUNNING',
      startDate: engine.clock.now() / 1000,
      maxConcurrency: 1,
      toleratedFailurePercentage: 0,
      toleratedFailureCount: 0,
      itemCounts: counts,
      executionCounts: counts,
      redriveCount: 0,
    });
  });

  test('shows one that has ended, with its stop date', async () => {
    const { call, run, mapRun, engine } = under();
    const { arn } = await run(distributed(wait(10), { ToleratedFailurePercentage: 12.5 }), [1]);
    expect(await call('DescribeMapRun', { mapRunArn: (await mapRun(arn)).arn })).toMatchObject({
      status: 'SUCCEEDED',
      stopDate: engine.clock.now() / 1000,
      toleratedFailurePercentage: 12.5,
      itemCounts: { succeeded: 1, resultsWritten: 1 },
    });
  });

  test.each([
    ['ResourceNotFound', ARN, `Resource not found: '${ARN}'`],
    [
      'ResourceNotFound',
      ARN.replace('us-east-1', 'eu-west-1'),
      `Resource not found: '${ARN.replace('us-east-1', 'eu-west-1')}'`,
    ],
    ['InvalidArn', 'x', "Invalid Arn: 'Invalid ARN prefix: x'"],
    [
      'InvalidArn',
      'arn:aws:states:us-east-1:123456789012:execution:m:e',
      "Invalid Arn: 'Resource type not valid in this context: execution'",
    ],
  ])('refuses with %s %s', (code, mapRunArn, message) =>
    expectError(under().call('DescribeMapRun', { mapRunArn }), code, message),
  );
});

describe('ListMapRuns', () => {
  test('lists those of an execution, page by page', async () => {
    const { call, run } = under();
    const again = { ErrorEquals: ['States.ALL'], MaxAttempts: 2, IntervalSeconds: 1 };
    const { arn: executionArn } = await run(distributed(picky, { Retry: [again] }), ['bad']);
    const first = await call('ListMapRuns', { executionArn, maxResults: 2 });
    expect(first.mapRuns).toHaveLength(2);
    const { nextToken } = first;
    const second = await call('ListMapRuns', { executionArn, maxResults: 2, nextToken });
    const all = [...first.mapRuns, ...second.mapRuns];
    expect(second.nextToken).toBeUndefined();
    expect(new Set(all.map(({ mapRunArn }) => mapRunArn)).size).toBe(3);
    expect(all[0]).toEqual({
      executionArn,
      mapRunArn: expect.stringContaining(':mapRun:m1/L:'),
      stateMachineArn: 'arn:aws:states:us-east-1:123456789012:stateMachine:m1/L',
      startDate: expect.any(Number),
      stopDate: expect.any(Number),
    });
    expect(all[0].startDate).toBeGreaterThan(all[2].startDate);
  });

  test('of an execution without any is empty, of none an error', async () => {
    const api = apiUnderTest();
    await api.create();
    const { executionArn } = await api.start();
    expect(await api.call('ListMapRuns', { executionArn })).toEqual({ mapRuns: [] });
    const none = `${executionArn}x`;
    const message = `Execution Does Not Exist: '${none}'`;
    await expectError(api.call('ListMapRuns', { executionArn: none }), 'ExecutionDoesNotExist', message);
  });
});

describe('UpdateMapRun', () => {
  test('changes a run that is under way', async () => {
    const { call, start, mapRun, engine } = under();
    const arn = await start(distributed(wait(10), { MaxConcurrency: 1 }), [1, 2, 3]);
    const { arn: mapRunArn } = await mapRun(arn);
    const change = { maxConcurrency: 2, toleratedFailureCount: 7, toleratedFailurePercentage: 1.5 };
    expect(await call('UpdateMapRun', { mapRunArn, ...change })).toEqual({});
    await engine.clock.advance(0);
    expect(await call('DescribeMapRun', { mapRunArn })).toMatchObject({
      ...change,
      itemCounts: { running: 2 },
    });
  });

  test('refuses one that has ended, and a change of nothing', async () => {
    const { call, run, start, mapRun } = under();
    const ended = await mapRun((await run(distributed(pass), [1])).arn);
    await expect(call('UpdateMapRun', { mapRunArn: ended.arn, maxConcurrency: 1 })).rejects.toMatchObject({
      code: 'ValidationException',
      members: { reason: 'CANNOT_UPDATE_COMPLETED_MAP_RUN' },
    });
    const running = await mapRun(await start(distributed(wait(10)), [1]));
    await expect(call('UpdateMapRun', { mapRunArn: running.arn })).rejects.toMatchObject({
      members: { reason: 'MISSING_REQUIRED_PARAMETER' },
    });
  });

  test.each([
    [
      'toleratedFailurePercentage',
      101,
      "Value '101.0' at 'toleratedFailurePercentage' failed to satisfy constraint: Member must have value less than or equal to 100",
    ],
    [
      'toleratedFailureCount',
      -1,
      "Value '-1' at 'toleratedFailureCount' failed to satisfy constraint: Member must have value greater than or equal to 0",
    ],
  ])('refuses a %s of %i', (name, value, violation) =>
    expectError(
      under().call('UpdateMapRun', { mapRunArn: ARN, [name]: value }),
      'ValidationException',
      `1 validation error detected: ${violation}`,
    ),
  );
});

describe('the children of a Map Run', () => {
  test('are listed by its ARN, by status, and not by that of their machine', async () => {
    const { call, run, mapRun } = under();
    const { arn } = await run(distributed(picky, { ToleratedFailureCount: 1 }), ['a', 'bad', 'b']);
    const { arn: mapRunArn } = await mapRun(arn);
    const { executions } = await call('ListExecutions', { mapRunArn });
    expect(executions).toHaveLength(3);
    expect(executions[0]).toMatchObject({
      stateMachineArn: 'arn:aws:states:us-east-1:123456789012:stateMachine:m1/L',
      mapRunArn,
      itemCount: 1,
      redriveCount: 0,
    });
    const listed = async (more: JsonObject) =>
      (await call('ListExecutions', { mapRunArn, ...more })).executions;
    expect(await listed({ statusFilter: 'FAILED' })).toHaveLength(1);
    expect(await listed({ redriveFilter: 'REDRIVEN' })).toEqual([]);
    expect(await listed({ statusFilter: 'PENDING_REDRIVE' })).toEqual([]);
    const paged = await call('ListExecutions', { mapRunArn, maxResults: 2 });
    const rest = await call('ListExecutions', { mapRunArn, nextToken: paged.nextToken });
    expect([...paged.executions, ...rest.executions]).toEqual(executions);
    await expectError(
      call('ListExecutions', { mapRunArn: ARN }),
      'ResourceNotFound',
      `Resource not found: '${ARN}'`,
    );
  });

  test('are described with their run, and are redriven by it alone', async () => {
    const { call, run, children, mapRun } = under();
    const { arn } = await run(distributed(picky, { MaxConcurrency: 1 }), ['a', 'bad']);
    const [good, bad] = await children(arn);
    expect(await call('DescribeExecution', { executionArn: good!.arn })).toMatchObject({
      mapRunArn: (await mapRun(arn)).arn,
      status: 'SUCCEEDED',
      redriveStatus: 'NOT_REDRIVABLE',
      redriveStatusReason: 'Execution is SUCCEEDED and cannot be redriven',
    });
    const described = await call('DescribeExecution', { executionArn: bad!.arn });
    expect(described).toMatchObject({ status: 'FAILED', redriveStatus: 'REDRIVABLE_BY_MAP_RUN' });
    const redriving = call('RedriveExecution', { executionArn: bad!.arn });
    await expect(redriving).rejects.toMatchObject({ code: 'ExecutionNotRedrivable' });
  });

  test('have histories; Express ones are described and have none', async () => {
    const { call, run, children } = under();
    const [standard] = await children((await run(distributed(pass), [1])).arn);
    expect((await call('GetExecutionHistory', { executionArn: standard!.arn })).events).toHaveLength(4);
    const [express] = await children((await run(distributed(pass, {}, 'EXPRESS'), [1])).arn);
    expect(await call('DescribeExecution', { executionArn: express!.arn })).toMatchObject({ output: '1' });
    const message = "Invalid Arn: 'Resource type not valid in this context: express'";
    await expectError(call('GetExecutionHistory', { executionArn: express!.arn }), 'InvalidArn', message);
  });

  test('run the machine that is their Map’s processor', async () => {
    const { call, run, children, mapRun } = under();
    const { arn } = await run(distributed(pass), [1]);
    const [child] = await children(arn);
    const described = await call('DescribeStateMachineForExecution', { executionArn: child!.arn });
    expect(described).toMatchObject({
      stateMachineArn: 'arn:aws:states:us-east-1:123456789012:stateMachine:m1/L',
      mapRunArn: (await mapRun(arn)).arn,
      label: 'L',
    });
    expect(JSON.parse(described.definition)).toMatchObject({ StartAt: 'P', States: pass });
    const parent = await call('DescribeStateMachineForExecution', { executionArn: arn });
    expect(parent).not.toHaveProperty('mapRunArn');
    expect(JSON.parse(parent.definition)).toMatchObject({ StartAt: 'M' });
  });

  test('belong to their account', async () => {
    const { engine, run, mapRun } = under();
    const { arn } = await run(distributed(pass), [1]);
    const mapRunArn = (await mapRun(arn)).arn;
    const other = { ...OWNER, account: '000000000000' };
    await expect(engine.api.call('DescribeMapRun', { mapRunArn }, other)).rejects.toMatchObject({
      code: 'ResourceNotFound',
    });
  });
});
