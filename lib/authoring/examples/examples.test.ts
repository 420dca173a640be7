import { describe, expect, test } from 'vitest';
import { compareTranslations } from '@/lib/content/rules/translation';
import { vocabulary } from '@/lib/content/rules/vocabulary';
import { languages } from '@/lib/i18n/languages';
import { readExamples, type Example } from './examples';

const elementsOf = (examples: readonly Example[]) =>
  examples.flatMap(({ lesson }) => lesson.anatomy.elements);

describe.each(languages)('the examples in %s', async (language) => {
  const examples = await readExamples(language);

  test('show every word of the vocabulary', () => {
    const shown = new Set(elementsOf(examples).map(({ name }) => name));
    expect(Object.keys(vocabulary).filter((word) => !shown.has(word))).toEqual([]);
  });

  test('show every attribute, and every kind of callout', () => {
    const shown = new Set(
      elementsOf(examples).flatMap(({ name, attributes }) =>
        [...attributes.keys()].map((key) => `${name} ${key}`),
      ),
    );
    const words = Object.entries(vocabulary).flatMap(([name, { required, optional }]) =>
      [...required, ...optional].map((key) => `${name} ${key}`),
    );
    expect(words.filter((word) => !shown.has(word))).toEqual([]);
    const kinds = elementsOf(examples).map(({ attributes }) => attributes.get('kind'));
    expect(kinds).toEqual(expect.arrayContaining([...(vocabulary.Callout?.values?.kind ?? [])]));
  });

  test('show all that may stand behind the language of a code block', () => {
    const said = examples.flatMap(({ lesson }) => lesson.anatomy.fences.map(({ meta }) => meta)).join(' ');
    expect(said).toMatch(/title=/);
    expect(said).toMatch(/ editor/);
    expect(said).toMatch(/input='/);
    expect(said).toMatch(/output='/);
    expect(said).toMatch(/error="/);
    expect(said).toMatch(/last="/);
    expect(said).toMatch(/lasts="/);
    expect(said).toMatch(/resource="/);
    expect(said).toMatch(/result='/);
    expect(said).toMatch(/ start/);
    expect(said).toMatch(/ data/);
    expect(said).toMatch(/ still/);
  });

  test('are asked under ids of their own: they stand on one page', () => {
    const ids = elementsOf(examples)
      .filter(({ name }) => name !== 'Term' && name !== 'Card')
      .flatMap(({ attributes }) => attributes.get('id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test('both languages show the same', async () => {
  const [original = [], translated = []] = await Promise.all(
    languages.map((language) => readExamples(language)),
  );
  const differences = original.flatMap(({ lesson }, index) => {
    const other = translated[index]?.lesson;
    return (other && compareTranslations(lesson, other)) ?? [];
  });
  expect(differences).toEqual([]);
});
