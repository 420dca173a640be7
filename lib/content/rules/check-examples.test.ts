import { expect, test } from 'vitest';
import type { Anatomy } from '@/lib/content/compile/anatomy';
import { checkExamples } from './check-examples';

const sound = '{ "StartAt": "A", "States": { "A": { "Type": "Pass", "End": true } } }';
const broken = '{ "StartAt": "A", "States": { "A": { "Type": "Wait", "End": true } } }';

function problems(meta: string, value: string, exercise = false): string[] {
  const fences = [{ language: 'json', meta, value, exercise, line: 7 }];
  const anatomy: Anatomy = { elements: [], links: [], images: [], fences, intruders: [], prose: [] };
  return checkExamples(anatomy).map(({ line, message }) => `${line} ${message}`);
}

test.each([
  ['a definition that is live', 'editor', sound],
  ['one with what goes in and comes out', `editor input='{ "a": 1 }' output='{ "a": 1 }'`, sound],
  ['a piece of data', '', '{ "a": 1 }'],
  ['a state by itself', '', '{ "A": { "Type": "Pass" } }'],
])('%s is as it should be', (_, meta, value) => {
  expect(problems(meta, value)).toEqual([]);
});

test.each([
  ['a definition nobody can open', '', sound, /^7 nobody can open this definition: write `editor`/],
  ['one that AWS would refuse', 'editor', broken, /^7 AWS would refuse this definition: /],
  ['a part with editor', 'editor', '{ "Type": "Pass" }', /^7 only a whole definition can be opened/],
  ['an output of data', `output='1'`, '{ "a": 1 }', /^7 only a whole definition/],
  ['an input that is no JSON', `editor input='{a}'`, sound, /^7 `input` is not JSON: \{a\}$/],
])('%s is told', (_, meta, value, message) => {
  expect(problems(meta, value)).toEqual([expect.stringMatching(message)]);
});

test('a question may show what is wrong', () => {
  expect(problems('', broken, true)).toEqual([]);
});
