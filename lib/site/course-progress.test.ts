import { expect, test } from 'vitest';
import type { Course } from '@/lib/content/course';
import type { Progress } from '@/lib/progress/progress';
import { courseShare, pageState } from './course-progress';

const page = (path: string) => ({ path, title: path, summary: '', minutes: 1 });
const course: Course = {
  units: [
    {
      slug: 'a',
      kind: 'lessons',
      title: 'A',
      summary: '',
      minutes: 2,
      pages: [page('a/one'), page('a/two')],
    },
    { slug: 'b', kind: 'lab', title: 'B', summary: '', minutes: 2, pages: [page('b/one'), page('b/two')] },
  ],
};
const step = { startedAt: 't', passed: {}, answers: {}, hintsShown: 0, solutionShown: false, drafts: {} };
const nothing: Progress = { version: 1, lessons: {}, quizzes: {}, steps: {} };
const some: Progress = {
  ...nothing,
  lessons: { 'a/one': 't', 'a/two': 't' },
  steps: { 'b/one': { ...step, doneAt: 't' }, 'b/two': step },
};

test.each([
  ['a/one', 'lessons', 'done'],
  ['a/other', 'lessons', 'none'],
  ['b/one', 'lab', 'done'],
  ['b/two', 'lab', 'started'],
  ['b/other', 'lab', 'none'],
] as const)('%s is %s: %s', (path, kind, state) => {
  expect(pageState(some, path, kind)).toBe(state);
});

test('the share counts lessons and lab steps alike', () => {
  expect(courseShare(nothing, course)).toBe(0);
  expect(courseShare(some, course)).toBe(0.75);
});
