import { describe, expect, test } from 'vitest';
import { readCourse } from '@/lib/content/course';
import type { Course, CourseUnit } from '@/lib/content/course';
import type { Progress } from '@/lib/progress/progress';
import { courseMap } from './course-map';
import { goOn, isUnitDone, stretchOf } from './go-on';

const page = (path: string, optional?: true) => ({
  path,
  title: path,
  summary: '',
  minutes: 10,
  ...(optional && { optional }),
});

function unit(slug: string, more: Partial<CourseUnit> = {}): CourseUnit {
  const pages = [page(`${slug}/one`), page(`${slug}/two`)];
  return { slug, kind: 'lessons', title: slug, summary: '', minutes: 20, pages, ...more };
}

test('units stand below what they come after, side by side, and aside when they can be left out', () => {
  const { rows, places, ways } = courseMap([
    unit('a'),
    unit('aside', { optional: true }),
    unit('b', { after: ['a'] }),
    unit('c', { after: ['a'] }),
    unit('d', { after: ['b', 'c'] }),
  ]);
  expect(rows).toBe(3);
  expect(places.map(({ slug, row, column }) => `${slug} ${row}:${column}`)).toEqual([
    'a 1:3',
    'aside 1:5',
    'b 2:2',
    'c 2:4',
    'd 3:3',
  ]);
  expect(ways.map(({ from, to }) => `${from.slug}-${to.slug}`)).toEqual(['a-b', 'a-c', 'b-d', 'c-d']);
});

test('however many units there are, no two stand in one place', () => {
  const many = Array.from({ length: 40 }, (_, index) =>
    unit(`u${index}`, index % 3 === 0 ? { optional: true } : {}),
  );
  for (const units of [many, readCourse('es').units]) {
    const { places } = courseMap(units);
    expect(new Set(places.map(({ row, column }) => `${row}:${column}`)).size).toBe(units.length);
    expect(places.every(({ column }) => column >= 1 && column <= 5)).toBe(true);
  }
});

const nothing: Progress = { version: 1, lessons: {}, quizzes: {}, steps: {} };
const course: Course = {
  units: [
    unit('a'),
    unit('b', { pages: [page('b/one'), page('b/two', true), page('b/three')] }),
    unit('c', { optional: true }),
  ],
};
const read = (...paths: string[]): Progress => ({
  ...nothing,
  lessons: Object.fromEntries(paths.map((path) => [path, '2026-01-01T00:00:00.000Z'])),
});
const lastAt = (path: string, progress = nothing): Progress => ({
  ...progress,
  last: { path, at: '2026-01-02T00:00:00.000Z' },
});

describe('where to go on', () => {
  const at = new Date('2026-01-02T00:00:00.000Z');
  test.each([
    ['a newcomer is new', nothing, { kind: 'new' }],
    [
      'the page last opened, while it is not done',
      lastAt('a/two', read('a/one')),
      { kind: 'on', page: { path: 'a/two' }, number: 2, at, minutes: { unit: 10, course: 30 } },
    ],
    [
      'the page after it, when it is done',
      lastAt('a/two', read('a/one', 'a/two')),
      { kind: 'on', page: { path: 'b/one' }, number: 1, minutes: { unit: 20, course: 20 } },
    ],
    [
      'what was jumped over, when all behind it is done',
      lastAt('c/two', read('a/two', 'b/one', 'b/three', 'c/two')),
      { kind: 'on', page: { path: 'a/one' }, minutes: { unit: 10, course: 10 } },
    ],
    [
      'the end, without what can be left out',
      lastAt('b/three', read('a/one', 'a/two', 'b/one', 'b/three')),
      { kind: 'finished' },
    ],
    [
      'a last page that is not in the course any more',
      lastAt('gone/page', read('a/one')),
      { kind: 'on', page: { path: 'a/two' } },
    ],
    [
      'a last page with a broken date',
      { ...read('a/one'), last: { path: 'a/two', at: 'yesterday' } },
      { kind: 'on', page: { path: 'a/two' }, at: undefined },
    ],
  ] as const)('%s', (_, progress, expected) => {
    const found = goOn(progress as Progress, course.units.map(stretchOf));
    expect({ at: undefined, ...found }).toMatchObject(expected);
  });
});

test('a unit is done without the steps that can be left out', () => {
  expect(isUnitDone(read('b/one', 'b/three'), course.units[1]!)).toBe(true);
  expect(isUnitDone(read('b/one', 'b/two'), course.units[1]!)).toBe(false);
});
