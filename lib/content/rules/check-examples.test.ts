import { expect, test } from 'vitest';
import type { Anatomy } from '@/lib/content/compile/anatomy';
import { checkExamples } from './check-examples';

const sound = '{ "StartAt": "A", "States": { "A": { "Type": "Pass", "End": true } } }';
const broken = '{ "StartAt": "A", "States": { "A": { "Type": "Wait", "End": true } } }';
const state = '{ "A": { "Type": "Pass", "Next": "B" } }';
const task =
  '{ "Type": "Task", "Resource": "arn:aws:states:::sns:publish", "Parameters": { "TopicArn.$": "$.t", "Message": "m" }, "End": true }';

function problems(meta: string, value: string, exercise = false): string[] {
  const fences = [{ language: 'json', meta, value, exercise, line: 7 }];
  const anatomy: Anatomy = {
    elements: [],
    links: [],
    images: [],
    fences,
    intruders: [],
    prose: [],
    expressions: [],
  };
  return checkExamples(anatomy, 'en').map(({ line, message }) => `${line} ${message}`);
}

test.each([
  ['a definition that is live', 'editor', sound],
  ['one with what goes in and comes out', `editor input='{ "a": 1 }' output='{ "a": 1 }'`, sound],
  ['a state that is live', 'editor last="B"', state],
  ['one whose service is not there', `editor result='{}'`, task],
  ['an input', 'start', '{ "a": 1 }'],
  ['what expressions read', 'data', '{ "a": 1 }'],
  ['a piece of data that is only shown', 'still', '{ "a": 1 }'],
])('%s is as it should be', (_, meta, value) => {
  expect(problems(meta, value)).toEqual([]);
});

test.each([
  [
    'a piece of which nothing is said',
    '',
    '{ "a": 1 }',
    /^7 neither live nor said not to be: write `editor`/,
  ],
  ['a definition nobody can open', '', sound, /^7 nobody can open this definition: write `editor`/],
  ['one that is said to be still', 'still', sound, /^7 nobody can open this definition: write `editor`/],
  ['one that AWS would refuse', 'editor', broken, /^7 AWS would refuse this definition: /],
  ['data with editor', 'editor', '{ "a": 1 }', /^7 no machine can be made of this/],
  ['a service that answers nothing', 'editor', task, /^7 say what the service answers/],
  ['an input that is cut short', 'start', '{ "a": ', /^7 this is not JSON$/],
  ['an output of data', `still output='1'`, '{ "a": 1 }', /^7 `output` is of use with `editor` only$/],
  ['an input that is no JSON', `editor input='{a}'`, sound, /^7 `input` is not JSON: \{a\}$/],
])('%s is told', (_, meta, value, message) => {
  expect(problems(meta, value)).toEqual([expect.stringMatching(message)]);
});

test('a question may show what is wrong', () => {
  expect(problems('', broken, true)).toEqual([]);
});
