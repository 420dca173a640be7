import { expect, test } from 'vitest';
import { fenceSettings } from './fence-settings';

test.each([
  ['', { editor: false, unknown: '' }],
  ['title="The editor" editor', { title: 'The editor', editor: true, unknown: '' }],
  [
    `title="T" editor input='{ "a": [1] }' output='"x"'`,
    { title: 'T', editor: true, input: '{ "a": [1] }', output: '"x"', unknown: '' },
  ],
  ['editor error="States.Timeout"', { editor: true, error: 'States.Timeout', unknown: '' }],
  ['editor now', { editor: true, unknown: 'now' }],
])('%j', (meta, settings) => {
  expect(fenceSettings(meta)).toEqual(settings);
});
