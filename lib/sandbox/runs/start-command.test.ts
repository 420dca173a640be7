import { expect, test } from 'vitest';
import { startCommand } from './start-command';

const arn = 'arn:aws:states:us-east-1:123456789012:stateMachine:M';
const told = (more: object) =>
  startCommand({ arn, input: '{}', name: '', isSync: false, ...more }).split(' \\\n  ');

test('the call as the CLI takes it', () => {
  expect(told({ input: '{\n  "a": 1\n}', name: 'uno' })).toEqual([
    'aws --endpoint-url http://127.0.0.1:8083 stepfunctions start-execution',
    `--state-machine-arn ${arn}`,
    "--name 'uno'",
    `--input '{"a":1}'`,
  ]);
});

test('quotes stay what they are', () => {
  expect(told({ input: `{"a":"l'été"}` }).at(-1)).toBe(`--input '{"a":"l'\\''été"}'`);
});

test('Express machines that are waited for have a call of their own', () => {
  expect(told({ isSync: true })[0]).toMatch(/start-sync-execution$/);
});
