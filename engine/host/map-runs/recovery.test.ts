import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '../../base/json';
import type { Store } from '../ports';
import {
  distributed,
  GET_OBJECT,
  mapRunsUnderTest,
  pass,
  picky,
  wait,
} from '../../conformance/map-run-under-test';

/** A store whose process dies before its `last + 1`th write: neither that one nor any other ever ends. */
function dying(store: Store, last: number) {
  const state = { writes: 0 };
  const mortal = <T extends object>(part: T, names: readonly (keyof T)[]): T =>
    new Proxy(part, {
      get(target, name) {
        const member: unknown = Reflect.get(target, name);
        if (typeof member !== 'function') return member;
        const method = member.bind(target) as (...given: unknown[]) => unknown;
        if (!names.includes(name as keyof T)) return method;
        return (...given: unknown[]) => (state.writes++ < last ? method(...given) : new Promise(() => {}));
      },
    });
  const executions = mortal(store.executions, ['create', 'commit']);
  const mapRuns = mortal(store.mapRuns, ['create', 'update']);
  return { state, store: { ...store, executions, mapRuns } };
}

const buckets = { data: { 'items.json': '["a","b","c"]' } };
const ItemReader = {
  Resource: GET_OBJECT,
  ReaderConfig: { InputType: 'JSON' },
  Parameters: { Bucket: 'data', Key: 'items.json' },
};

describe('an engine killed between any two writes goes on when it is started again', () => {
  test.each<[string, JsonObject, Json, object]>([
    [
      'items of the state',
      distributed(wait(1), { MaxConcurrency: 2 }),
      ['a', 'b', 'c'],
      { output: '["a","b","c"]' },
    ],
    ['items of a bucket', distributed(pass, { ItemReader }), {}, { output: '["a","b","c"]' }],
    ['Express children', distributed(wait(1), {}, 'EXPRESS'), ['a', 'b'], { output: '["a","b"]' }],
    [
      'a run that fails',
      distributed(picky, { MaxConcurrency: 2 }),
      ['slow', 'bad', 'c'],
      { error: 'States.ExceedToleratedFailureThreshold' },
    ],
  ])('%s', async (_, definition, input, expected) => {
    const places = (Array.isArray(input) ? input : ['a', 'b', 'c']).map((_, place) => place);
    for (let last = 1, isWhole = false; !isWhole; last++) {
      const left = mapRunsUnderTest().engine.store;
      const { store, state } = dying(left, last);
      const before = mapRunsUnderTest({ store, buckets });
      void before.start(definition, input);
      await before.engine.clock.runToEnd();
      isWhole = state.writes <= last;

      const after = mapRunsUnderTest({ store: left, buckets, start: before.engine.clock.now() });
      await after.engine.ready;
      await after.engine.clock.runToEnd();
      const machine = 'arn:aws:states:us-east-1:123456789012:stateMachine:m1';
      const { items } = await left.executions.list({ stateMachineArn: machine }, { limit: 9 });
      expect(items, `after ${last} writes`).toHaveLength(1);
      expect(items[0], `after ${last} writes`).toMatchObject(expected);
      const children = await after.children(items[0]!.arn);
      expect(new Set(children.map(({ mapRun }) => mapRun!.child)).size).toBe(children.length);
      if ('output' in expected) expect(children.map(({ mapRun }) => mapRun!.child)).toEqual(places);
      expect(await left.mapRuns.running()).toEqual([]);
      expect(await left.executions.open()).toEqual([]);
    }
  });
});

test('a run whose execution was stopped just before the end of the engine ends with it', async () => {
  for (let writes = 1; writes <= 6; writes++) {
    const left = mapRunsUnderTest().engine.store;
    const before = mapRunsUnderTest({ store: left });
    const arn = await before.start(distributed(wait(60)), ['a', 'b']);
    await before.engine.clock.advance(1_000);
    const { store } = dying(left, writes);
    const killed = mapRunsUnderTest({ store, start: before.engine.clock.now() });
    await killed.engine.ready;
    void killed.call('StopExecution', { executionArn: arn });
    await killed.engine.clock.advance(1_000);

    const after = mapRunsUnderTest({ store: left, start: before.engine.clock.now() + 2_000 });
    await after.engine.ready;
    await after.engine.clock.advance(0);
    expect(await after.mapRun(arn)).toMatchObject({ status: 'ABORTED', itemCounts: { aborted: 2 } });
    expect(await left.executions.open()).toEqual([]);
  }
});

test('a redrive that is killed between any two writes goes on when the engine is started again', async () => {
  for (let last = 1, isWhole = false; !isWhole; last++) {
    const left = mapRunsUnderTest().engine.store;
    const before = mapRunsUnderTest({ store: left });
    const arn = await before.start(distributed(wait(10), { MaxConcurrency: 2 }), ['a', 'b', 'c']);
    await before.call('StopExecution', { executionArn: arn });
    await before.engine.clock.advance(1_000);

    const { store, state } = dying(left, last);
    const killed = mapRunsUnderTest({ store, start: before.engine.clock.now() });
    await killed.engine.ready;
    void killed.call('RedriveExecution', { executionArn: arn });
    await killed.engine.clock.runToEnd();
    isWhole = state.writes <= last;

    const after = mapRunsUnderTest({ store: left, start: killed.engine.clock.now() });
    await after.engine.ready;
    await after.engine.clock.runToEnd();
    expect(await after.record(arn), `after ${last} writes`).toMatchObject({
      output: '["a","b","c"]',
      redriveCount: 1,
    });
    const children = await after.children(arn);
    expect(children.map(({ status, redriveCount = 0 }) => [status, redriveCount])).toEqual([
      ['SUCCEEDED', 1],
      ['SUCCEEDED', 1],
      ['SUCCEEDED', 0],
    ]);
    expect(await after.mapRun(arn)).toMatchObject({ status: 'SUCCEEDED', redriveCount: 1 });
  }
});

test('a Distributed Map gives what an inline one gives', async () => {
  const processor = {
    Check: {
      Type: 'Choice',
      Choices: [{ Variable: '$.v', IsNumeric: true, Next: 'Number' }],
      Default: 'Other',
    },
    Number: { Type: 'Pass', Parameters: { 'n.$': 'States.MathAdd($.v, 1)' }, ResultPath: '$.r', End: true },
    Other: { Type: 'Pass', OutputPath: '$.v', End: true },
  } as JsonObject;
  const fields = { ItemSelector: { 'v.$': '$$.Map.Item.Value', 'i.$': '$$.Map.Item.Index' } };
  const item = fc.oneof(
    fc.integer({ min: -1_000, max: 1_000 }),
    fc.string(),
    fc.constant(null),
    fc.object({ maxDepth: 1 }),
  );
  const concurrency = fc.integer({ min: 0, max: 4 });
  await fc.assert(
    fc.asyncProperty(fc.array(item, { maxLength: 8 }), concurrency, async (items, MaxConcurrency) => {
      const input = JSON.parse(JSON.stringify(items)) as Json;
      const outputs = [];
      for (const Mode of ['INLINE', 'DISTRIBUTED']) {
        const ProcessorConfig = Mode === 'INLINE' ? { Mode } : { Mode, ExecutionType: 'STANDARD' };
        const ItemProcessor = { ProcessorConfig, StartAt: 'Check', States: processor };
        const map = { Type: 'Map', ItemProcessor, MaxConcurrency, End: true, ...fields };
        const { output } = await mapRunsUnderTest().run(
          { StartAt: 'M', States: { M: map } } as JsonObject,
          input,
        );
        outputs.push(output);
      }
      expect(outputs[1]).toBe(outputs[0]);
    }),
    { numRuns: 30 },
  );
});
