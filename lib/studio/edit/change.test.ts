import { expect, test } from 'vitest';
import { applyChange, setAt } from './change';

const text = `{
    "StartAt": "A~1",
    "States": { "A/b": { "Type": "Choice", "Choices": [ {"Next":"X"} ] } }
}
`;

test.each([
  ['sets a member', '/StartAt', 'B', text.replace('"A~1"', '"B"')],
  ['names with slashes', '/States/A~1b/Type', 'Pass', text.replace('"Choice"', '"Pass"')],
  ['goes into arrays', '/States/A~1b/Choices/0/Next', 'Y', text.replace('"X"', '"Y"')],
  ['removes', '/StartAt', undefined, text.replace('\n    "StartAt": "A~1",', '')],
])('%s and leaves the rest', (_name, pointer, value, expected) => {
  expect(applyChange(text, setAt(text, pointer, value))).toBe(expected);
});

test('adds as the text is indented', () => {
  const changed = applyChange(text, setAt(text, '/Comment', 'c'));
  expect(changed).toContain('\n    "Comment": "c"');
  expect(JSON.parse(changed)).toMatchObject({ Comment: 'c', StartAt: 'A~1' });
});

test('appends to an array', () => {
  const changed = applyChange(text, setAt(text, '/States/A~1b/Choices/-', { Next: 'Z' }));
  expect(JSON.parse(changed)).toMatchObject({
    States: { 'A/b': { Choices: [{ Next: 'X' }, { Next: 'Z' }] } },
  });
});

test('a text that is not JSON stays', () => {
  expect(setAt('', '/StartAt', 'B')).toEqual({ edits: [] });
});
