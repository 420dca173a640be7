import { readdirSync, readFileSync } from 'node:fs';
import {
  inProcessEvaluator,
  randomMachine,
  type TestEngine,
  type TestEngineOptions,
} from '@pasos/engine/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ConformanceFile } from '../../../../engine/conformance/case';
import { scriptedTasks } from '../../../../engine/conformance/scripted-tasks';
import { Story } from '../story/story';
import { runMachine, type MachineRun } from '../testing/run-machine';
import { stagesOf } from './stages-of';

const CASES = 'engine/conformance/cases/';

for (const file of readdirSync(CASES).sort()) {
  const { cases: all } = JSON.parse(readFileSync(CASES + file, 'utf8')) as ConformanceFile;
  // What services answered elsewhere is told where it is replayed.
  const cases = all.filter(({ mocks }) => mocks === undefined);
  if (cases.length === 0) continue;
  describe(file, () => {
    test.each(cases.map((each) => [each.name, each] as const))('%s', async (_, each) => {
      const integrations = (clock: () => TestEngine['clock']) => [scriptedTasks(each.tasks, clock)];
      await expectAsRecorded({
        definition: JSON.stringify(each.definition),
        input: each.input,
        integrations,
      });
    });
  });
}

/** Everything that is worked out once more is what the history has, chance apart. */
async function expectAsRecorded(run: MachineRun): Promise<void> {
  const recorded = await runMachine(run);
  const story = Story.of(recorded, inProcessEvaluator)!;
  for (const { id, status, name, error } of recorded.visits) {
    const told = await stagesOf(story, id);
    const unlike = told!.stages.filter(({ computed }) => computed !== undefined).map(({ kind }) => kind);
    expect([name, unlike, told!.end.kind, told!.failure?.error]).toEqual([
      name,
      [],
      ENDS[status as keyof typeof ENDS] ?? expect.anything(),
      isFailure(status) && error !== undefined ? error : told!.failure?.error,
    ]);
  }
}

/** A history does not always have the error of what failed inside. */
function isFailure(status: string): boolean {
  return status === 'failed' || status === 'caught';
}

const ENDS = { succeeded: 'left', caught: 'caught', failed: 'failed' } as const;

const chance = fc.noBias(fc.array(fc.nat({ max: 9_999 }), { maxLength: 300, size: 'max' }));

test('random machines', { timeout: 3_600_000 }, async () => {
  const property = fc.asyncProperty(chance, async (numbers) => {
    const definition = JSON.stringify(randomMachine(numbers));
    // What chance, time and tokens give is told from the history alone.
    fc.pre(!/UUID|uuid|random|Random|now\(|millis|Task\.Token|aws-sdk/.test(definition));
    const input = {
      a: 'text',
      b: [1, { x: 2 }, null],
      c: { d: { e: true } },
      n: 2,
      t: '2026-01-01T00:01:00Z',
    };
    const work = { serves: () => true, perform: async () => ANSWERS[numbers.length % ANSWERS.length]! };
    await expectAsRecorded({ definition, input, integrations: () => [work] });
  });
  await fc.assert(property, { numRuns: Number(process.env.PASOS_PROPERTY_RUNS ?? 25), seed: 11 });
});

type Integration = NonNullable<TestEngineOptions['integrations']>[number];
type CallReply = Awaited<ReturnType<Integration['perform']>>;

const ANSWERS: readonly CallReply[] = [
  { kind: 'TaskSucceeded', output: { b: [1], x: 2 } },
  { kind: 'TaskFailed', error: 'Bad', cause: 'why' },
  { kind: 'TaskSucceeded', output: 'text' },
];
