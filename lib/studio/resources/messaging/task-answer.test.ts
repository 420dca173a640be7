import type { SFNClient } from '@aws-sdk/client-sfn';
import { expect, test } from 'vitest';
import { isJsonText, sendAnswer, type TaskAnswer } from './task-answer';

const texts: [text: string, isJson: boolean][] = [
  ['{ "aprobadoPor": "lucia" }', true],
  ['"lucia"', true],
  ['7', true],
  ['lucia', false],
  ["{ 'aprobadoPor': 'lucia' }", false],
  ['', false],
];
test.each(texts)('%s', (text, isJson) => expect(isJsonText(text)).toBe(isJson));

const answers: [answer: TaskAnswer, call: string, input: object][] = [
  [{ kind: 'success', output: '7' }, 'SendTaskSuccessCommand', { output: '7' }],
  [
    { kind: 'failure', error: 'Rechazado', cause: 'Falta la factura' },
    'SendTaskFailureCommand',
    { error: 'Rechazado', cause: 'Falta la factura' },
  ],
  [{ kind: 'failure', error: 'Rechazado', cause: '' }, 'SendTaskFailureCommand', { error: 'Rechazado' }],
  [{ kind: 'heartbeat' }, 'SendTaskHeartbeatCommand', {}],
];
test.each(answers)('%j is sent by its own operation, with the token', async (answer, call, input) => {
  const sent: { constructor: { name: string }; input: object }[] = [];
  const client = { send: (command: (typeof sent)[number]) => Promise.resolve(sent.push(command)) };
  await sendAnswer(client as unknown as SFNClient, 'llave', answer);
  expect(sent.map((command) => [command.constructor.name, command.input])).toEqual([
    [call, { taskToken: 'llave', ...input }],
  ]);
});
