import { SFNClient, ValidateStateMachineDefinitionCommand } from '@aws-sdk/client-sfn';
import { createTestEngine } from '@pasos/engine/testing';
import { expect, test } from 'vitest';
import { chooseHint } from '../choose-hint';
import { validHints } from './valid-hints';

const pass = { Type: 'Pass', End: true };
const machine = (states: object, start: string | undefined = 'A') =>
  JSON.stringify({ StartAt: start, States: states });

const slips: [id: string, definition: string][] = [
  ['broken-json', '{ "StartAt": "A", }'],
  ['start-at', machine({ A: pass }, 'a')],
  ['next-and-end', machine({ A: { ...pass, Next: 'B' }, B: pass })],
  ['neither-next-nor-end', machine({ A: { Type: 'Pass' } })],
  ['choice-end', machine({ A: { Type: 'Fail', End: true } })],
  ['choice-next', machine({ A: { Type: 'Succeed', Next: 'B' }, B: pass })],
  ['missing-target', machine({ A: { Type: 'Pass', Next: 'b' } })],
  ['unreachable', machine({ A: pass, B: pass })],
  ['no-end', machine({ A: { Type: 'Pass', Next: 'A' } })],
  ['required', '{ "States": { "A": { "Type": "Pass", "End": true } } }'],
  ['other-language', machine({ A: { ...pass, Output: 1 } })],
  ['unknown-field', machine({ A: { ...pass, Resultado: 1 } })],
  [
    'duplicate-name',
    machine({
      A: { Type: 'Parallel', Next: 'B', Branches: [{ StartAt: 'B', States: { B: pass } }] },
      B: pass,
    }),
  ],
];

test.each(slips)('%s', async (id, definition) => {
  const { requestHandler } = createTestEngine();
  const client = new SFNClient({
    region: 'us-east-1',
    endpoint: 'http://engine.invalid',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    requestHandler: requestHandler as never,
  });
  const { diagnostics = [] } = await client.send(new ValidateStateMachineDefinitionCommand({ definition }));
  const found = diagnostics.map(({ code = '', message = '', location = '' }) => ({
    code,
    message,
    location,
  }));
  const hint = chooseHint(validHints, { diagnostics: found, text: definition });
  expect(validHints.find(({ text }) => text === hint)?.id, JSON.stringify(diagnostics)).toBe(id);
});

test('every usual slip has a test', () => {
  expect(slips.map(([id]) => id).sort()).toEqual(validHints.map(({ id }) => id).sort());
});
