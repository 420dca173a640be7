import { expect, test } from 'vitest';
import { fenceSettings } from './fence-settings';

test.each([
  ['', { unknown: '' }],
  ['title="The editor" editor', { title: 'The editor', use: 'editor', unknown: '' }],
  [
    `title="T" editor input='{ "a": [1] }' output='"x"' last="B"`,
    { title: 'T', use: 'editor', input: '{ "a": [1] }', output: '"x"', last: 'B', unknown: '' },
  ],
  ['editor error="States.Timeout"', { use: 'editor', error: 'States.Timeout', unknown: '' }],
  [
    `editor resource="arn:aws:states:::sns:publish" result='{}'`,
    { use: 'editor', resource: 'arn:aws:states:::sns:publish', result: '{}', unknown: '' },
  ],
  ['title="What comes out" still', { title: 'What comes out', use: 'still', unknown: '' }],
  ['start', { use: 'start', unknown: '' }],
  ['editor now', { use: 'editor', unknown: 'now' }],
  ['editor still', { use: 'editor', unknown: 'still' }],
])('%j', (meta, settings) => {
  expect(fenceSettings(meta)).toEqual(settings);
});
