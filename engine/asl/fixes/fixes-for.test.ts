import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseJsonata } from '../../query/jsonata/parse-jsonata';
import { integrationParameters } from '../validate/services/optimized-parameters';
import { validateDefinition } from '../validate/validate-definition';
import { applyEdits } from './fix';
import { FIXERS, fixesFor } from './fixes-for';
import { MISTAKES, type Mistake } from './mistakes.fixture';

function diagnose(text: string, type: 'STANDARD' | 'EXPRESS' = 'STANDARD') {
  return validateDefinition(text, { jsonata: parseJsonata, integrationParameters, type }).diagnostics;
}

function found({ text, lesson, type }: Mistake) {
  const diagnostic = diagnose(text, type).find((candidate) => candidate.lesson.id === lesson);
  if (!diagnostic)
    throw new Error(
      `no ${lesson} in ${text}: ${diagnose(text, type)
        .map((d) => d.lesson.id)
        .join()}`,
    );
  return diagnostic;
}

const spoken = ({ lesson, range }: { lesson: unknown; range?: unknown }) => JSON.stringify([lesson, range]);
const isJson = (text: string) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('every fix', () => {
  const cases = MISTAKES.map((mistake, index) => [`${index} ${mistake.lesson}`, mistake] as const);

  test.each(cases)('%s takes its finding away and leaves JSON', (_, mistake) => {
    const { text, type, lesson } = mistake;
    const diagnostic = found(mistake);
    const fixes = fixesFor(text, diagnostic, 'es');
    expect(fixes.length).toBeGreaterThan(0);
    for (const { edits, label } of fixes) {
      const fixed = applyEdits(text, edits);
      const left = diagnose(fixed, type);
      expect(left.map(spoken), `${label}\n${fixed}`).not.toContain(spoken(diagnostic));
      const same = (all: readonly (typeof left)[number][]) =>
        all.filter((each) => each.lesson.id === lesson).length;
      expect(same(left), `${label}\n${fixed}`).toBeLessThan(same(diagnose(text, type)));
      if (isJson(text)) expect(isJson(fixed), fixed).toBe(true);
    }
  });

  test.each(cases)('%s makes JSON of a text that was none', (_, mistake) => {
    const [first] = fixesFor(mistake.text, found(mistake), 'es');
    expect(isJson(applyEdits(mistake.text, first!.edits)), applyEdits(mistake.text, first!.edits)).toBe(true);
  });

  test.each(cases)('%s is called differently from the others, in both languages', (_, mistake) => {
    for (const language of ['es', 'en'] as const) {
      const labels = fixesFor(mistake.text, found(mistake), language).map(({ label }) => label);
      expect(new Set(labels).size).toBe(labels.length);
      for (const label of labels) expect(label).toMatch(/^\S.*\S$/);
    }
  });

  test('has a mistake that shows it', () =>
    expect(Object.keys(FIXERS).filter((id) => MISTAKES.every(({ lesson }) => lesson !== id))).toEqual([]));
});

describe('what is written', () => {
  const fixed = (text: string, lesson: Mistake['lesson'], index = 0) =>
    applyEdits(text, fixesFor(text, found({ text, lesson }), 'en')[index]!.edits);
  const state = (lines: string) => `{\n  "StartAt": "A",\n  "States": {\n    "A": {\n${lines}\n    }\n  }\n}`;

  test.each<[string, Mistake['lesson'], string, string]>([
    [
      'a new field on its own line',
      'next-or-end-missing',
      state('      "Type": "Pass"'),
      state('      "Type": "Pass",\n      "End": true'),
    ],
    [
      'a new field within the line',
      'next-or-end-missing',
      '{"StartAt": "A", "States": {"A": {"Type": "Pass"}}}',
      '{"StartAt": "A", "States": {"A": {"Type": "Pass", "End": true}}}',
    ],
    [
      'nothing of the last field, nor its comma',
      'field-of-other-types',
      state('      "Type": "Pass",\n      "End": true,\n      "Retry": []'),
      state('      "Type": "Pass",\n      "End": true'),
    ],
    [
      'nothing of a field in the middle',
      'field-of-other-types',
      state('      "Type": "Pass",\n      "Retry": [],\n      "End": true'),
      state('      "Type": "Pass",\n      "End": true'),
    ],
    [
      'Type before the others',
      'type-missing',
      state('      "Seconds": 3,\n      "End": true'),
      state('      "Type": "Wait",\n      "Seconds": 3,\n      "End": true'),
    ],
    [
      'the name alone, with its .$',
      'field-misspelt',
      state('      "Type": "Pass",\n      "Parametros": {"a.$": "$.b"},\n      "End": true'),
      state('      "Type": "Pass",\n      "Parameters": {"a.$": "$.b"},\n      "End": true'),
    ],
    [
      'the closing quote before the comma',
      'json-open-string',
      '{\n "a": "b,\n "c": 1\n}',
      '{\n "a": "b",\n "c": 1\n}',
    ],
    [
      'the quote that was forgotten in the middle',
      'json-missing-colon',
      '{"StartAt: "A"}',
      '{"StartAt": "A"}',
    ],
    ['every single quote', 'json-single-quotes', "{'a': 'b'}", '{"a": "b"}'],
  ])('%s', (_, lesson, before, after) => expect(fixed(before, lesson)).toBe(after));
});

test('no text makes it throw, and no edits overlap', () => {
  const piece = fc.constantFrom(
    ...[
      '{',
      '}',
      '[',
      ']',
      ':',
      ',',
      '"',
      "'",
      '"States"',
      '"A"',
      '"Type"',
      '"Pass"',
      '"Next"',
      '"End"',
      'true',
    ],
    ...[' ', '\n', 'x', '1', '"$.a"', '"{%"', '"Choices"', '"StartAt"', '"Retry"', '"ErrorEquals"'],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      for (const diagnostic of diagnose(text)) {
        for (const { edits } of fixesFor(text, diagnostic, 'en')) {
          const sorted = [...edits].sort((left, right) => left.offset - right.offset);
          sorted.forEach(({ offset, length }, index) => {
            expect(offset + length).toBeLessThanOrEqual(sorted[index + 1]?.offset ?? text.length);
          });
        }
      }
    }),
    { numRuns: 1000 },
  );
});
