import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { lintContent } from '@/lib/content/lint';
import { miniatureCourse } from '@/lib/content/miniature';
import { readOutline, type OutlineUnit } from '@/lib/content/outline';
import { proveLab } from '@/lib/labs/proof/prove-lab';
import { makeNew, type NewKind } from './make';
import { AuthoringError } from './trouble';
import { findUnwritten } from './unwritten';

const roots: string[] = [];
afterEach(() => roots.splice(0).forEach((root) => rmSync(root, { recursive: true })));

function course(changes: Readonly<Record<string, string>> = {}) {
  const places = miniatureCourse(changes);
  roots.push(places.root);
  return places;
}

const pagesOf = (unit: string, ...pages: string[]) =>
  ['es', 'en'].flatMap((language) => pages.map((page) => `content/${language}/${unit}/${page}.mdx`));

describe('what is made', () => {
  const cases: [fact: string, kind: NewKind, slug: string, files: string[], unit: Partial<OutlineUnit>][] = [
    [
      'a lab',
      'lab',
      'lab-13',
      [
        'labs/lab-13/lab.json',
        'labs/lab-13/proof.json',
        'labs/lab-13/a.start.asl.json',
        'labs/lab-13/a.solution.asl.json',
        'labs/lab-13/wrong/a-nothing-done.asl.json',
        'labs/lab-13/wrong/a-fixed.asl.json',
        ...pagesOf('lab-13', 'overview', 'a-first-step'),
      ],
      { slug: 'lab-13', kind: 'lab', pages: ['a-first-step'] },
    ],
    [
      'a lesson of a unit',
      'lesson',
      'unit/third',
      pagesOf('unit', 'third'),
      { slug: 'unit', pages: ['first', 'second', 'third'] },
    ],
    [
      'a lesson of no unit: it goes into the last one of lessons',
      'lesson',
      'third',
      pagesOf('unit', 'third'),
      { slug: 'unit', pages: ['first', 'second', 'third'] },
    ],
    [
      'a lesson of a new unit: it gets an overview too',
      'lesson',
      'costs/standard',
      pagesOf('costs', 'overview', 'standard'),
      { slug: 'costs', kind: 'lessons', pages: ['standard'] },
    ],
  ];

  test.each(cases)('%s', async (_, kind, slug, files, unit) => {
    const places = course();
    expect(makeNew(kind, slug, places.root)).toEqual([...files, 'content/outline.json']);
    expect(readOutline(places).units.find(({ slug }) => slug === unit.slug)).toMatchObject(unit);
    expect(await lintContent(places)).toEqual([]);
  });

  test('labs stand in the order of their names, lessons before them', () => {
    const places = course();
    for (const slug of ['lab-13', 'lab-20', 'lab-07']) makeNew('lab', slug, places.root);
    makeNew('lesson', 'costs/standard', places.root);
    const slugs = readOutline(places).units.map(({ slug }) => slug);
    expect(slugs).toEqual(['unit', 'costs', 'lab-07', 'lab-13', 'lab-20']);
  });

  test('what stands after the labs stays after them', () => {
    const unit = (slug: string, kind: string) => ({
      slug,
      kind,
      title: { es: slug, en: slug },
      pages: ['one'],
    });
    const units = [unit('first', 'lessons'), unit('lab-07', 'lab'), unit('reference', 'lessons')];
    const places = course({ 'content/outline.json': JSON.stringify({ units }) });
    makeNew('lab', 'lab-20', places.root);
    makeNew('lab', 'lab-05', places.root);
    const slugs = readOutline(places).units.map(({ slug }) => slug);
    expect(slugs).toEqual(['first', 'lab-05', 'lab-07', 'lab-20', 'reference']);
  });
});

describe('a new lab judges', () => {
  test('everything but the solution, which is to be filled in', async () => {
    const { root } = course();
    makeNew('lab', 'lab-13', root);
    const findings = [];
    for await (const finding of proveLab('lab-13', path.join(root, 'labs'))) findings.push(finding);
    const troubles = findings.filter(({ trouble }) => trouble !== undefined);
    expect(troubles.map(({ fact }) => fact)).toEqual(['the solution passes']);
    expect(troubles[0]?.trouble).toMatch(/^a2: failed, expected .*✎ lo que debe salir.*; a3: failed/);
  });

  test('rightly, once its author has filled it in', async () => {
    const { root } = course();
    makeNew('lab', 'lab-13', root);
    rewrite(path.join(root, 'labs/lab-13/lab.json'), '"✎ lo que debe salir"', '7');
    rewrite(path.join(root, 'labs/lab-13/wrong/a-fixed.asl.json'), '"✎ lo que debe salir"', '7');
    rewrite(
      path.join(root, 'labs/lab-13/a.solution.asl.json'),
      '"Type": "Pass"',
      '"Type": "Pass", "Parameters": { "resultado.$": "$.valor" }',
    );
    for await (const { fact, trouble } of proveLab('lab-13', path.join(root, 'labs')))
      expect([fact, trouble]).toEqual([fact, undefined]);
  });
});

test('what is still to be written is told with file and line', () => {
  const { root } = course();
  expect(findUnwritten('unit', root)).toEqual([]);
  makeNew('lab', 'lab-13', root);
  const found = findUnwritten('lab-13', root);
  expect(found).toContainEqual({
    file: 'labs/lab-13/lab.json',
    line: 4,
    text: '"es": "✎ Título del laboratorio"',
  });
  expect(new Set(found.map(({ file }) => file))).toEqual(
    new Set([
      'labs/lab-13/lab.json',
      'labs/lab-13/a.solution.asl.json',
      'labs/lab-13/wrong/a-fixed.asl.json',
      ...pagesOf('lab-13', 'overview', 'a-first-step'),
      'content/outline.json',
    ]),
  );
});

describe('nothing is touched when', () => {
  const cases: [fact: string, kind: NewKind, slug: string, message: RegExp][] = [
    ['the lab has a folder', 'lab', 'lab-09', /^labs\/lab-09 already exists/],
    ['the outline names the unit', 'lab', 'unit', /^content\/outline\.json already names "unit"/],
    ['the outline names the page', 'lesson', 'unit/first', /already names "unit\/first"/],
    ['a page is there', 'lesson', 'unit/stray', /^content\/en\/unit\/stray\.mdx already exists/],
    ['the name is not one', 'lab', 'Lab 13', /"Lab 13" will not do as a name/],
    ['the name leads out of the course', 'lesson', '../x', /"\.\." will not do/],
    ['the name has too many parts', 'lesson', 'a/b/c', /write <unit>\/<page>/],
    ['the site has such a page', 'lab', 'studio', /already a page of the site/],
    ['the unit has such a page', 'lesson', 'unit/overview', /already a page of the site/],
  ];

  test.each(cases)('%s', (_, kind, slug, message) => {
    const places = course({ 'content/en/unit/stray.mdx': 'Mine', 'app/[lang]/studio/page.tsx': '' });
    mkdirSync(path.join(places.root, 'labs/lab-09'), { recursive: true });
    const before = readFileSync(path.join(places.content, 'outline.json'), 'utf8');
    expect(() => makeNew(kind, slug, places.root)).toThrow(AuthoringError);
    expect(() => makeNew(kind, slug, places.root)).toThrow(message);
    expect(readFileSync(path.join(places.content, 'outline.json'), 'utf8')).toBe(before);
    expect(readFileSync(path.join(places.content, 'en/unit/stray.mdx'), 'utf8')).toBe('Mine');
  });

  test('the unit is a lab: its pages are steps', () => {
    const { root } = course();
    makeNew('lab', 'lab-13', root);
    expect(() => makeNew('lesson', 'lab-13/b-second', root)).toThrow(/is a lab: its pages are the steps/);
  });
});

function rewrite(file: string, from: string, to: string): void {
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
}
