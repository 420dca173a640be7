import { expect, test } from 'vitest';
import { importText } from './import-text';

test.each([
  ['JSON as it is written', '{ "StartAt":  "A" }', { kind: 'read', text: '{ "StartAt":  "A" }' }],
  [
    'YAML as JSON',
    'StartAt: A\nStates:\n  A: { Type: Succeed }',
    {
      kind: 'read',
      text: '{\n  "StartAt": "A",\n  "States": {\n    "A": {\n      "Type": "Succeed"\n    }\n  }\n}\n',
    },
  ],
  ['no list', '[1]', { kind: 'no-object' }],
  ['no plain word', 'hola', { kind: 'no-object' }],
])('imports %s', (_, source, result) => {
  expect(importText(source)).toEqual(result);
});

test('says in which line YAML breaks', () => {
  expect(importText('StartAt: A\nStates: ]')).toMatchObject({ kind: 'failed', line: 2 });
});
