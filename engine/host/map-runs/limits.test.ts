import { expect, test } from 'vitest';
import { DISTRIBUTED_MAP_CONCURRENCY_MAX, OPEN_MAP_RUNS_MAX } from '../../base/limits';
import { distributed, mapRunsUnderTest, wait } from '../../conformance/map-run-under-test';

const items = (count: number) => Array.from({ length: count }, (_, index) => index);

test('no more than 10,000 children of a run go at once, though it asks for all', async () => {
  const under = mapRunsUnderTest();
  const all = items(DISTRIBUTED_MAP_CONCURRENCY_MAX + 5);
  const arn = await under.start(distributed(wait(60)), all);
  await under.engine.clock.advance(1_000);
  const { maxConcurrency, executionCounts } = await under.mapRun(arn);
  expect(maxConcurrency).toBe(0);
  expect(executionCounts).toMatchObject({ running: 10_000, pending: 5 });
});

test('no more than 1,000 runs are open at once; the next one waits for its turn', async () => {
  const under = mapRunsUnderTest();
  const outer = { StartAt: 'P', States: { P: { Type: 'Parallel', Branches: [], End: true } } };
  const branch = (number: number) => {
    const { M } = distributed({ [`W${number}`]: { Type: 'Wait', Seconds: 60, End: true } })
      .States as never as {
      M: object;
    };
    return { StartAt: `M${number}`, States: { [`M${number}`]: { ...M, Label: `L${number}` } } };
  };
  outer.States.P.Branches = items(OPEN_MAP_RUNS_MAX + 1).map(branch) as never;
  const arn = await under.start(outer, [1]);
  await under.engine.clock.advance(1_000);
  const { items: runs } = await under.engine.store.mapRuns.list(arn, { limit: 2_000 });
  const standing = await Promise.all(
    runs.map(async (run) => (await under.engine.host.mapRuns.find(run.arn))!),
  );
  expect(standing.filter(({ executionCounts }) => executionCounts.running === 1)).toHaveLength(1_000);
  expect(standing.filter(({ executionCounts }) => executionCounts.pending === 1)).toHaveLength(1);
  await under.engine.clock.runToEnd();
  expect((await under.record(arn)).status).toBe('SUCCEEDED');
});
