import { rmSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { findUnit, neighbours, readCourse } from './course';
import { miniatureCourse, page } from './miniature';

test('a course has its titles, times and order', () => {
  const places = miniatureCourse({ 'content/es/unit/second.mdx': page('Text.', 'Segunda') });
  const course = readCourse('es', places);
  rmSync(places.root, { recursive: true });

  expect(findUnit(course, 'unit')).toMatchObject({ title: 'Uno', minutes: 6, summary: 'In short.' });
  expect(findUnit(course, 'other')).toBeUndefined();
  expect(neighbours(course, 'unit/first')).toMatchObject({ previous: undefined, next: { title: 'Segunda' } });
  expect(neighbours(course, 'unit/second')).toMatchObject({
    previous: { path: 'unit/first' },
    next: undefined,
  });
});

test('a missing lesson stops a build, by name', () => {
  const places = miniatureCourse({ 'content/en/unit/first.mdx': undefined });
  expect(() => readCourse('en', places)).toThrow('content/en/unit/first.mdx:1 this lesson is not written');
  rmSync(places.root, { recursive: true });
});

test('a site that is built reads its course once, whatever becomes of the files', () => {
  vi.stubEnv('NODE_ENV', 'production');
  const places = miniatureCourse();
  const course = readCourse('es', places);
  rmSync(places.root, { recursive: true });
  expect(readCourse('es', places)).toBe(course);
  expect(() => readCourse('en', places)).toThrow('this lesson is not written');
  vi.unstubAllEnvs();
});
