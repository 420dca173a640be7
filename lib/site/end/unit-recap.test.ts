import { expect, test } from 'vitest';
import type { Progress, StepProgress } from '@/lib/progress/progress';
import { builtIn, claimOf, minutesSpent } from './unit-recap';
import type { LabOutline } from './unit-outline';

const title = { es: 'Paso', en: 'Step' };
const step = { title, optional: false, checks: [] };
const lab: LabOutline = {
  slug: 'lab',
  steps: [
    { ...step, id: 'one', machine: 'M', drafts: ['machine'] },
    { ...step, id: 'two', machine: 'M', drafts: ['machine'] },
    { ...step, id: 'three', drafts: ['a', 'b'] },
  ],
};
const at = '2026-01-01T10:00:00.000Z';
const begun: StepProgress = {
  startedAt: at,
  passed: {},
  answers: { q: '1' },
  hintsShown: 0,
  solutionShown: false,
  drafts: {},
};
const work = { machines: { M: 'saved' }, drafts: {}, stacks: {}, runs: [] };
const texts = { machine: { text: 'typed', at }, a: { text: 'first', at } };
const progress: Progress = {
  version: 1,
  lessons: {},
  quizzes: {},
  steps: {
    'lab/one': { ...begun, drafts: texts, work: { ...work, at }, doneAt: '2026-01-01T10:12:00.000Z' },
    'lab/two': { ...begun, drafts: texts, doneAt: '2026-01-03T10:00:00.000Z' },
    'lab/three': { ...begun, drafts: texts },
  },
};

test('a machine is shown by its last definition', () => {
  expect(builtIn(progress, lab)).toEqual([{ name: 'M', definition: 'typed' }]);
});

test('a step left open over night counts an hour, one that is not done nothing', () => {
  expect(minutesSpent(progress, lab)).toBe(72);
});

test('a receipt is asked for with what was saved, or typed where nothing was kept, in steps that are done', () => {
  expect(claimOf(progress, lab)).toEqual({
    lab: 'lab',
    steps: [
      { id: 'one', doneAt: '2026-01-01T10:12:00.000Z', work, answers: { q: '1' } },
      {
        id: 'two',
        doneAt: '2026-01-03T10:00:00.000Z',
        work: { ...work, machines: { M: 'typed' } },
        answers: { q: '1' },
      },
    ],
  });
});
