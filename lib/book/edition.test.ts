import { describe, expect, it } from 'vitest';
import { miniatureCourse } from '@/lib/content/miniature';
import { readCourse } from '@/lib/content/course';
import { pageEdition, placeOf, unitEdition, wholeEdition } from './edition';

const units = ['one', 'two'].map((slug) => ({
  slug,
  kind: 'lessons',
  title: { es: slug, en: slug },
  pages: ['a', 'b'],
}));
const text = '---\ntitle: T\nsummary: S.\nminutes: 1\n---\n\nText.\n';
const files = ['es', 'en'].flatMap((language) =>
  units.flatMap(({ slug }) =>
    ['overview', 'a', 'b'].map((page) => `content/${language}/${slug}/${page}.mdx`),
  ),
);
const places = miniatureCourse({
  'content/outline.json': JSON.stringify({ units }),
  ...Object.fromEntries(files.map((file) => [file, text])),
});
const course = readCourse('es', places);

describe('an edition', () => {
  it('has the numbers of the whole course, whatever is printed of it', () => {
    const numbers = (edition: ReturnType<typeof unitEdition>) =>
      edition?.parts.flatMap(({ number, pages }) => [number, ...pages.map((page) => page.number)]);
    expect(numbers(wholeEdition(course))).toEqual(['1', '1.1', '1.2', '2', '2.1', '2.2']);
    expect(numbers(unitEdition(course, 'two'))).toEqual(['2', '2.1', '2.2']);
    expect(numbers(pageEdition(course, 'two/b'))).toEqual(['2', '2.2']);
  });

  it('is not there for what the course does not have', () => {
    expect(unitEdition(course, 'three')).toBeUndefined();
    expect(pageEdition(course, 'two/c')).toBeUndefined();
  });

  it.each([
    ['/es/two/b', { number: '2.2', anchor: 'two.b' }],
    ['/es/two/b#names', { number: '2.2', anchor: 'two.b.names' }],
    ['/es/two', { number: '2', anchor: 'two' }],
    ['/es/two#names', { number: '2', anchor: 'two.overview.names' }],
    ['/es/one/a', undefined],
    ['/es/studio', undefined],
  ])('knows where %s is in the unit that is printed', (href, place) => {
    const edition = unitEdition(course, 'two');
    expect(edition && placeOf(edition, href)).toEqual(place);
  });
});
