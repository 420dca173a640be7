import { expect, test } from 'vitest';
import { entriesOf, progressOf } from './entries';
import { applyPatch, applyPatches, noProgress, patchesOf } from './patch';
import type { Patch } from './patch';

const at = (second: number) => `2026-01-01T00:00:${String(second).padStart(2, '0')}.000Z`;
const step = 'lab-01/a-smallest-machine';
const run = { machine: 'HolaMundo', name: 'mine', input: '{}' };
const work = { machines: { HolaMundo: '{}' }, drafts: {}, stacks: {}, runs: [run] };

const day: Patch[] = [
  { kind: 'lesson', path: 'concepts/asl', at: at(1) },
  { kind: 'quiz', key: 'concepts/asl#first', right: false, answer: 'b', at: at(2) },
  { kind: 'quiz', key: 'concepts/asl#first', right: true, answer: 'a', at: at(3) },
  { kind: 'start', step, at: at(4) },
  { kind: 'draft', step, draft: 'machine', text: '{}', at: at(5) },
  { kind: 'answer', step, check: 'c1', answer: '16', at: at(6) },
  { kind: 'hints', step, shown: 2, at: at(7) },
  { kind: 'solution', step, at: at(8) },
  { kind: 'passed', step, checks: ['a1', 'a2'], at: at(9) },
  { kind: 'work', step, work, at: at(9) },
  { kind: 'done', step, at: at(9) },
  { kind: 'last', path: step, at: at(10) },
];

test('a day of work is remembered', () => {
  expect(applyPatches(noProgress, day)).toEqual({
    version: 1,
    lessons: { 'concepts/asl': at(1) },
    quizzes: { 'concepts/asl#first': { right: true, answer: 'a', at: at(3) } },
    steps: {
      [step]: {
        startedAt: at(4),
        passed: { a1: at(9), a2: at(9) },
        answers: { c1: '16' },
        hintsShown: 2,
        solutionShown: true,
        drafts: { machine: { text: '{}', at: at(5) } },
        work: { ...work, at: at(9) },
        doneAt: at(9),
      },
    },
    last: { path: step, at: at(10) },
  });
});

const progress = applyPatches(noProgress, day);

test('what arrives twice changes nothing', () => {
  expect(applyPatches(progress, day)).toEqual(progress);
});

test('a progress comes back out of its entries and out of its patches', () => {
  expect(progressOf(entriesOf(progress))).toEqual(progress);
  expect(applyPatches(noProgress, patchesOf(progress))).toEqual(progress);
});

const late: [fact: string, patch: Patch][] = [
  ['an older draft', { kind: 'draft', step, draft: 'machine', text: 'old', at: at(1) }],
  ['fewer hints', { kind: 'hints', step, shown: 1, at: at(20) }],
  ['an older quiz answer', { kind: 'quiz', key: 'concepts/asl#first', right: false, answer: 'c', at: at(1) }],
  ['a lesson read again', { kind: 'lesson', path: 'concepts/asl', at: at(20) }],
  ['a check passed again', { kind: 'passed', step, checks: ['a1'], at: at(20) }],
  ['older work', { kind: 'work', step, work: { ...work, runs: [] }, at: at(8) }],
  ['a later start', { kind: 'start', step, at: at(20) }],
  ['an older page', { kind: 'last', path: 'concepts/asl', at: at(1) }],
];
test.each(late)('%s changes nothing', (_, patch) => {
  expect(applyPatch(progress, patch)).toBe(progress);
});

test('passed checks of two days are joined', () => {
  const other = applyPatches(noProgress, [{ kind: 'passed', step, checks: ['a3'], at: at(1) }]);
  const joined = applyPatches(progress, patchesOf(other));
  expect(Object.keys(joined.steps[step]?.passed ?? {})).toEqual(['a1', 'a2', 'a3']);
  expect(joined.steps[step]?.startedAt).toBe(at(1));
});
