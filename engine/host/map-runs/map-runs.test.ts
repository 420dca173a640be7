import { describe, expect, test } from 'vitest';
import {
  distributed,
  mapRunsUnderTest,
  OWNER,
  pass,
  picky,
  wait,
} from '../../conformance/map-run-under-test';

const NAME = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const counts = (changes: object) => ({ ...NO_COUNTS, ...changes });
const NO_COUNTS = {
  pending: 0,
  running: 0,
  succeeded: 0,
  failed: 0,
  timedOut: 0,
  aborted: 0,
  total: 0,
  resultsWritten: 0,
  failuresNotRedrivable: 0,
  pendingRedrive: 0,
};

describe('a Map Run', () => {
  test('starts an execution for each item and gives their outputs in order', async () => {
    const under = mapRunsUnderTest();
    const { arn, output } = await under.run(distributed(pass), ['a', 'b', 'c']);
    expect(output).toBe('["a","b","c"]');
    expect(await under.events(arn)).toEqual([
      '1<-0 ExecutionStarted',
      '2<-0 MapStateEntered',
      '3<-2 MapStateStarted',
      '4<-3 MapRunStarted',
      '5<-4 MapRunSucceeded',
      '6<-5 MapStateSucceeded',
      '7<-4 MapStateExited',
      '8<-7 ExecutionSucceeded',
    ]);
    const run = await under.mapRun(arn);
    expect(run).toMatchObject({
      executionArn: arn,
      stateMachineArn: 'arn:aws:states:us-east-1:123456789012:stateMachine:m1/L',
      status: 'SUCCEEDED',
      itemCounts: counts({ succeeded: 3, resultsWritten: 3, total: 3 }),
      executionCounts: counts({ succeeded: 3, resultsWritten: 3, total: 3 }),
      toleratedFailureCount: 0,
      toleratedFailurePercentage: 0,
      redriveCount: 0,
    });
    expect(run.arn).toMatch(/^arn:aws:states:us-east-1:123456789012:mapRun:m1\/L:[0-9a-f-]{36}$/);
    expect(run.stopDate).toBeDefined();
  });

  test('has children with histories, inputs and labelled ARNs of their own', async () => {
    const under = mapRunsUnderTest();
    const { arn } = await under.run(distributed(pass), ['a', 'b']);
    const [first, second] = await under.children(arn);
    expect(first).toMatchObject({
      arn: `arn:aws:states:us-east-1:123456789012:execution:m1/L:${first!.name}`,
      stateMachineArn: 'arn:aws:states:us-east-1:123456789012:stateMachine:m1/L',
      input: '"a"',
      output: '"a"',
      mapRun: { child: 0, itemCount: 1 },
    });
    expect([first!.name, second!.name].every((name) => NAME.test(name))).toBe(true);
    expect(first!.name).not.toBe(second!.name);
    expect(await under.events(first!.arn)).toEqual([
      '1<-0 ExecutionStarted',
      '2<-0 PassStateEntered',
      '3<-2 PassStateExited',
      '4<-3 ExecutionSucceeded',
    ]);
  });

  test('of no items succeeds at once', async () => {
    const under = mapRunsUnderTest();
    const { arn, output } = await under.run(distributed(pass), []);
    expect(output).toBe('[]');
    expect(await under.mapRun(arn)).toMatchObject({ status: 'SUCCEEDED', itemCounts: NO_COUNTS });
  });

  test('keeps no more children running than it may', async () => {
    const under = mapRunsUnderTest();
    const arn = await under.start(distributed(wait(10), { MaxConcurrency: 2 }), [1, 2, 3, 4, 5]);
    expect(await under.mapRun(arn)).toMatchObject({
      itemCounts: counts({ running: 2, pending: 3, total: 5 }),
    });
    await under.engine.clock.advance(10_000);
    expect((await under.mapRun(arn)).itemCounts).toMatchObject({ succeeded: 2, running: 2, pending: 1 });
    await under.engine.clock.runToEnd();
    const { startDate, stopDate, output } = await under.record(arn);
    expect(stopDate! - startDate).toBe(30_000);
    expect(output).toBe('[1,2,3,4,5]');
  });

  test('without MaxConcurrency runs all of them', async () => {
    const under = mapRunsUnderTest();
    const items = Array.from({ length: 500 }, (_, index) => index);
    const { startDate, stopDate, output } = await under.run(distributed(wait(10)), items);
    expect(stopDate! - startDate).toBe(10_000);
    expect(output).toBe(JSON.stringify(items));
  });

  test('gives batches to its children, and counts the items in them', async () => {
    const under = mapRunsUnderTest();
    const ItemBatcher = { MaxItemsPerBatch: 2, BatchInput: { 'from.$': '$.name' } };
    const fields = { ItemsPath: '$.items', ItemBatcher };
    const input = { name: 'n', items: [1, 2, 3] };
    const { arn, output } = await under.run(distributed(pass, fields), input);
    expect(JSON.parse(output!)).toEqual([
      { BatchInput: { from: 'n' }, Items: [1, 2] },
      { BatchInput: { from: 'n' }, Items: [3] },
    ]);
    expect(await under.mapRun(arn)).toMatchObject({
      itemCounts: counts({ succeeded: 3, resultsWritten: 3, total: 3 }),
      executionCounts: counts({ succeeded: 2, resultsWritten: 2, total: 2 }),
    });
    expect((await under.children(arn)).map(({ mapRun }) => mapRun!.itemCount)).toEqual([2, 1]);
  });

  test('with an item that no child takes fails before it starts any', async () => {
    const under = mapRunsUnderTest();
    const ItemBatcher = { MaxInputBytesPerBatch: 20 };
    const { arn, error } = await under.run(distributed(pass, { ItemBatcher }), ['a', 'b'.repeat(99)]);
    expect(error).toBe('States.ItemReaderFailed');
    expect(await under.children(arn)).toEqual([]);
  });

  test('may have Express children, which end after five minutes', async () => {
    const under = mapRunsUnderTest();
    const { arn, error } = await under.run(distributed(wait(301), {}, 'EXPRESS'), [1]);
    expect(error).toBe('States.ExceedToleratedFailureThreshold');
    const [child] = await under.children(arn);
    expect(child).toMatchObject({ status: 'TIMED_OUT' });
    expect(child!.arn).toMatch(
      new RegExp(`^arn:aws:states:us-east-1:123456789012:express:m1/L:${child!.name}:[0-9a-f-]{36}$`),
    );
    expect((await under.mapRun(arn)).executionCounts).toMatchObject({ timedOut: 1, total: 1 });
  });

  test('may stand within a child of another one', async () => {
    const under = mapRunsUnderTest();
    const inner = distributed(pass).States as never as { M: object };
    const outer = distributed({ Inner: { ...inner.M, Label: 'Inner' } as never });
    const { arn, output } = await under.run(outer, [[1, 2], [3]]);
    expect(output).toBe('[[1,2],[3]]');
    const [child] = await under.children(arn);
    expect((await under.mapRun(child!.arn)).arn).toContain(':mapRun:m1/Inner:');
  });
});

describe('a child that fails', () => {
  test('fails the run, which stops the others and starts no more', async () => {
    const under = mapRunsUnderTest();
    const items = ['slow', 'bad', 'a', 'b'];
    const { arn, error, cause } = await under.run(distributed(picky, { MaxConcurrency: 2 }), items);
    expect(error).toBe('States.ExceedToleratedFailureThreshold');
    expect(cause).toBe('The specified tolerated failure threshold was exceeded');
    expect(await under.mapRun(arn)).toMatchObject({
      status: 'FAILED',
      executionCounts: counts({ failed: 1, aborted: 1, pending: 2, total: 4 }),
    });
    expect(await under.events(arn)).toEqual([
      '1<-0 ExecutionStarted',
      '2<-0 MapStateEntered',
      '3<-2 MapStateStarted',
      '4<-3 MapRunStarted',
      '5<-4 MapRunFailed(States.ExceedToleratedFailureThreshold)',
      '6<-5 MapStateFailed',
      '7<-6 ExecutionFailed(States.ExceedToleratedFailureThreshold)',
    ]);
  });

  test.each([
    ['count', { ToleratedFailureCount: 2 }, 'SUCCEEDED'],
    ['count', { ToleratedFailureCount: 1 }, 'FAILED'],
    ['percentage', { ToleratedFailurePercentage: 50 }, 'SUCCEEDED'],
    ['percentage', { ToleratedFailurePercentage: 49.9 }, 'FAILED'],
    ['either', { ToleratedFailureCount: 4, ToleratedFailurePercentage: 10 }, 'FAILED'],
  ])('is tolerated by %s %j: %s', async (_, fields, status) => {
    const under = mapRunsUnderTest();
    const fieldsInOrder = { ...fields, MaxConcurrency: 1 };
    const { arn } = await under.run(distributed(picky, fieldsInOrder), ['a', 'bad', 'b', 'bad']);
    expect((await under.record(arn)).status).toBe(status);
  });

  test('is told of in full among the outputs of the others', async () => {
    const under = mapRunsUnderTest();
    const { arn, output } = await under.run(distributed(picky, { ToleratedFailureCount: 1 }), ['a', 'bad']);
    const [, failed] = await under.children(arn);
    expect(JSON.parse(output!)).toEqual([
      'a',
      expect.objectContaining({
        ExecutionArn: failed!.arn,
        Status: 'FAILED',
        Error: 'Bad',
        Cause: 'a bad item',
      }),
    ]);
  });

  test('is caught by the Map state; a retry is a new run', async () => {
    const under = mapRunsUnderTest();
    const Retry = [{ ErrorEquals: ['States.ExceedToleratedFailureThreshold'], MaxAttempts: 1 }];
    const Catch = [{ ErrorEquals: ['States.ALL'], Next: 'C' }];
    const definition = distributed(picky, { Retry, Catch });
    Object.assign(definition.States as object, { C: { Type: 'Pass', End: true } });
    const { arn, output } = await under.run(definition, ['bad']);
    expect(JSON.parse(output!)).toMatchObject({ Error: 'States.ExceedToleratedFailureThreshold' });
    const { items } = await under.engine.store.mapRuns.list(arn, { limit: 9 });
    expect(items.map(({ status }) => status)).toEqual(['FAILED', 'FAILED']);
  });
});

describe('a run under way', () => {
  test('ends with its execution, and its children with it', async () => {
    const under = mapRunsUnderTest();
    const arn = await under.start(distributed(wait(10), { MaxConcurrency: 2 }), [1, 2, 3]);
    await under.call('StopExecution', { executionArn: arn });
    await under.engine.clock.runToEnd();
    expect(await under.mapRun(arn)).toMatchObject({
      status: 'ABORTED',
      itemCounts: counts({ aborted: 2, pending: 1, total: 3 }),
    });
    expect((await under.children(arn)).map(({ status }) => status)).toEqual(['ABORTED', 'ABORTED']);
  });

  test('ends with the branch it stands in', async () => {
    const under = mapRunsUnderTest();
    const slow = distributed(wait(10)).States as never as { M: object };
    const branches = [
      { StartAt: 'M', States: { M: { ...slow.M, ItemsPath: '$.items' } } },
      { StartAt: 'A', States: { A: { Type: 'Wait', Seconds: 1, Next: 'F' }, F: { Type: 'Fail' } } },
    ];
    const definition = { StartAt: 'P', States: { P: { Type: 'Parallel', Branches: branches, End: true } } };
    const { arn, status, startDate, stopDate } = await under.run(definition as never, { items: [1] });
    expect([status, stopDate! - startDate]).toEqual(['FAILED', 1_000]);
    expect((await under.mapRun(arn)).status).toBe('ABORTED');
  });

  test('takes a change of its concurrency at once', async () => {
    const under = mapRunsUnderTest();
    const arn = await under.start(distributed(wait(10), { MaxConcurrency: 1 }), [1, 2, 3]);
    const { host, clock } = under.engine;
    expect(await host.mapRuns.update((await under.mapRun(arn)).arn, { maxConcurrency: 0 })).toBe(true);
    await clock.advance(0);
    expect(await under.mapRun(arn)).toMatchObject({
      maxConcurrency: 0,
      itemCounts: counts({ running: 3, total: 3 }),
    });
    await clock.runToEnd();
    expect(await host.mapRuns.update((await under.mapRun(arn)).arn, { maxConcurrency: 1 })).toBe(false);
  });

  test('fails when a change tolerates less than has failed', async () => {
    const under = mapRunsUnderTest();
    const arn = await under.start(distributed(picky, { ToleratedFailureCount: 5 }), ['bad', 'bad', 'slow']);
    await under.engine.host.mapRuns.update((await under.mapRun(arn)).arn, { toleratedFailureCount: 1 });
    await under.engine.clock.advance(0);
    expect((await under.record(arn)).error).toBe('States.ExceedToleratedFailureThreshold');
  });

  test('shares the machine with others of the same name only by its label', async () => {
    const under = mapRunsUnderTest();
    const { arn } = await under.run(distributed(pass), [1]);
    const { executions } = await under.engine.api.call(
      'ListExecutions',
      { stateMachineArn: 'arn:aws:states:us-east-1:123456789012:stateMachine:m1' },
      OWNER,
    );
    expect((executions as { executionArn: string }[]).map(({ executionArn }) => executionArn)).toEqual([arn]);
  });
});

test('a thousand items come back in their order', async () => {
  const under = mapRunsUnderTest();
  const items = Array.from({ length: 1_000 }, (_, index) => ({ index }));
  const { output } = await under.run(distributed(pass), items);
  expect(output).toBe(JSON.stringify(items));
});
