import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyChange } from '@/lib/studio/edit/apply-change';
import { changeFromYaml, yamlOf } from './yaml-text';

function edited(text: string, change: (yaml: string) => string): string {
  const result = changeFromYaml(text, change(yamlOf(text)!));
  if (result.kind === 'broken') throw new Error(result.message);
  return applyChange(text, result.change);
}

const text = `{
  "StartAt": "A",
  "States": {
    "A": { "Type": "Pass",   "Next": "B" },
    "B": {
      "Type": "Succeed"
    }
  }
}`;

test('YAML has the same order and no line folded', () =>
  expect(yamlOf(text)).toBe(
    'StartAt: A\nStates:\n  A:\n    Type: Pass\n    Next: B\n  B:\n    Type: Succeed\n',
  ));

describe('what is written in YAML comes into the JSON, and the rest stays as it is written', () => {
  test.each<[string, (yaml: string) => string, string]>([
    ['a value', (yaml) => yaml.replace('Pass', 'Task'), text.replace('"Pass"', '"Task"')],
    [
      'a new field',
      (yaml) => yaml.replace('Type: Succeed', 'Type: Succeed\n    Comment: "yes"'),
      text.replace('"Succeed"', '"Succeed",\n      "Comment": "yes"'),
    ],
    ['nothing', (yaml) => yaml, text],
    ['a comment, which JSON does not have', (yaml) => `# hello\n${yaml}`, text],
    ['a field less', (yaml) => yaml.replace('    Next: B\n', ''), text.replace(',   "Next": "B"', '')],
  ])('%s', (_, change, expected) => expect(edited(text, change)).toBe(expected));
});

test.each([
  ['no YAML', 'a: [1', 1],
  ['a name twice', 'a: 1\nb: 2\na: 3', 3],
  ['a number that JSON does not have', 'a: .nan', 1],
])('%s is said, with its line', (_, yaml, line) =>
  expect(changeFromYaml('{}', yaml)).toMatchObject({ kind: 'broken', line }),
);

test('a text that was no JSON becomes what the YAML says', () => {
  const result = changeFromYaml('{"a": ', 'a: 1\n');
  expect(result.kind === 'change' && applyChange('{"a": ', result.change)).toBe('{\n  "a": 1\n}');
});

test('whatever there was and whatever is written: the JSON says the same as the YAML', () => {
  const value = fc.dictionary(fc.constantFrom('a', 'b', 'c/d', 'e~f', '1'), fc.jsonValue({ maxDepth: 3 }), {
    maxKeys: 4,
  });
  fc.assert(
    fc.property(value, value, (before, after) => {
      const json = JSON.stringify(before, null, 2);
      const wanted = JSON.parse(JSON.stringify(after)) as unknown;
      const result = changeFromYaml(json, yamlOf(JSON.stringify(after))!);
      expect(result.kind === 'change' && (JSON.parse(applyChange(json, result.change)) as unknown)).toEqual(
        wanted,
      );
    }),
    { numRuns: 300 },
  );
});
