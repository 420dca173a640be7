import { describe, expect, test } from 'vitest';
import type { Json } from '../../base/json';
import { distributed, GET_OBJECT, mapRunsUnderTest, wait } from '../../conformance/map-run-under-test';
import { toUtf8 } from '../../query/encoding/utf8';

const LAMBDA = 'arn:aws:lambda:us-east-1:123456789012:function:f';
const call = { T: { Type: 'Task', Resource: LAMBDA, End: true } };

/** A function that fails for `"bad"` until it is mended, and remembers what it was called with. */
function flaky() {
  const state = { isMended: false, inputs: [] as Json[] };
  const integration = {
    serves: (resource: string) => resource === LAMBDA,
    async perform({ input }: { readonly input: Json }) {
      state.inputs.push(input);
      return input === 'bad' && !state.isMended
        ? ({ kind: 'TaskFailed', error: 'Broken' } as const)
        : ({ kind: 'TaskSucceeded', output: input } as const);
    },
  };
  return { state, under: mapRunsUnderTest({ integrations: [integration] }) };
}

describe('a redrive of the execution', () => {
  test('goes on with the run it had: only children that did not succeed run again', async () => {
    const { state, under } = flaky();
    const { arn } = await under.run(distributed(call, { MaxConcurrency: 1 }), ['a', 'bad', 'b']);
    const before = await under.mapRun(arn);
    expect(before.executionCounts).toMatchObject({ succeeded: 1, failed: 1, pending: 1 });
    state.isMended = true;
    await under.engine.clock.advance(1_000);
    await under.call('RedriveExecution', { executionArn: arn });
    await under.engine.clock.runToEnd();

    expect(await under.record(arn)).toMatchObject({
      status: 'SUCCEEDED',
      output: '["a","bad","b"]',
      redriveCount: 1,
    });
    expect(state.inputs).toEqual(['a', 'bad', 'bad', 'b']);
    expect((await under.events(arn)).slice(6)).toEqual([
      '7<-6 ExecutionFailed(States.ExceedToleratedFailureThreshold)',
      '8<-7 ExecutionRedriven',
      '9<-8 MapRunRedriven +1',
      '10<-9 MapRunSucceeded',
      '11<-10 MapStateSucceeded',
      '12<-9 MapStateExited',
      '13<-12 ExecutionSucceeded',
    ]);
    expect(await under.mapRun(arn)).toMatchObject({
      arn: before.arn,
      status: 'SUCCEEDED',
      startDate: before.startDate,
      redriveCount: 1,
      redriveDate: under.engine.clock.now(),
      executionCounts: { succeeded: 3, failed: 0, pending: 0, pendingRedrive: 0, total: 3 },
    });
    expect(await under.mapRun(arn)).not.toHaveProperty('error');
    expect((await under.children(arn)).map(({ redriveCount }) => redriveCount ?? 0)).toEqual([0, 1, 0]);
  });

  test('shows the children that wait for it', async () => {
    const under = mapRunsUnderTest();
    const arn = await under.start(distributed(wait(10)), ['a', 'b', 'c']);
    const { arn: mapRunArn } = await under.mapRun(arn);
    await under.call('UpdateMapRun', { mapRunArn, maxConcurrency: 1 });
    await under.call('StopExecution', { executionArn: arn });
    await under.engine.clock.advance(1_000);
    await under.call('RedriveExecution', { executionArn: arn });
    await under.engine.clock.advance(0);
    const { executionCounts } = await under.mapRun(arn);
    expect(executionCounts).toMatchObject({
      running: 1,
      pendingRedrive: 2,
      pending: 0,
      failed: 0,
      aborted: 0,
    });
    const waiting = await under.call('ListExecutions', { mapRunArn, statusFilter: 'PENDING_REDRIVE' });
    expect(waiting.executions).toMatchObject([{ status: 'PENDING_REDRIVE' }, { status: 'PENDING_REDRIVE' }]);
  });

  test('begins Express children anew', async () => {
    const { state, under } = flaky();
    const { arn } = await under.run(distributed(call, {}, 'EXPRESS'), ['a', 'bad']);
    const [, first] = await under.children(arn);
    state.isMended = true;
    await under.engine.clock.advance(1_000);
    await under.call('RedriveExecution', { executionArn: arn });
    await under.engine.clock.runToEnd();
    expect((await under.record(arn)).output).toBe('["a","bad"]');
    const again = (await under.children(arn)).filter(({ mapRun }) => mapRun!.child === 1);
    expect(again.map(({ status }) => status).sort()).toEqual(['FAILED', 'SUCCEEDED']);
    expect(again.map(({ name }) => name)).toContain(first!.name);
  });

  test('may fail and be done again', async () => {
    const { state, under } = flaky();
    const { arn } = await under.run(distributed(call), ['bad']);
    for (const isMended of [false, true]) {
      await under.engine.clock.advance(1_000);
      state.isMended = isMended;
      await under.call('RedriveExecution', { executionArn: arn });
      await under.engine.clock.runToEnd();
    }
    expect(await under.record(arn)).toMatchObject({ status: 'SUCCEEDED', redriveCount: 2 });
    expect(await under.mapRun(arn)).toMatchObject({ status: 'SUCCEEDED', redriveCount: 2 });
    expect(state.inputs).toHaveLength(3);
  });

  test('reads the items of a run again that could not be read', async () => {
    const under = mapRunsUnderTest({ buckets: { data: {} } });
    const Parameters = { Bucket: 'data', Key: 'late.json' };
    const ItemReader = { Resource: GET_OBJECT, ReaderConfig: { InputType: 'JSON' }, Parameters };
    const { arn, error } = await under.run(distributed(wait(1), { ItemReader }));
    expect(error).toBe('States.ItemReaderFailed');
    const { arn: mapRunArn } = await under.mapRun(arn);
    await under.engine.buckets.put('data', 'late.json', toUtf8('["a"]'));
    await under.call('RedriveExecution', { executionArn: arn });
    await under.engine.clock.runToEnd();
    expect(await under.record(arn)).toMatchObject({ status: 'SUCCEEDED', output: '["a"]' });
    expect(await under.mapRun(arn)).toMatchObject({ arn: mapRunArn, status: 'SUCCEEDED', redriveCount: 1 });
  });

  test('just after a stop waits until the children have stopped', async () => {
    const under = mapRunsUnderTest();
    const arn = await under.start(distributed(wait(10)), ['a', 'b']);
    await under.call('StopExecution', { executionArn: arn });
    await under.call('RedriveExecution', { executionArn: arn });
    await under.engine.clock.runToEnd();
    expect(await under.record(arn)).toMatchObject({ status: 'SUCCEEDED', output: '["a","b"]' });
    expect(await under.mapRun(arn)).toMatchObject({ status: 'SUCCEEDED', executionCounts: { succeeded: 2 } });
  });
});
