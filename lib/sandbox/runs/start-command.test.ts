import { beforeEach, expect, test } from 'vitest';
import { choose, forgetAccount } from '@/lib/targets/choice';
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

beforeEach(forgetAccount);

test('for the student’s account it is AWS that is called, in the region of the machine', () => {
  choose('aws');
  expect(told({ arn: arn.replace('us-east-1', 'eu-west-1') })[0]).toBe(
    'aws --region eu-west-1 stepfunctions start-execution',
  );
});

test('quotes stay what they are', () => {
  expect(told({ input: `{"a":"l'été"}` }).at(-1)).toBe(`--input '{"a":"l'\\''été"}'`);
});

test('Express machines that are waited for have a call of their own', () => {
  expect(told({ isSync: true })[0]).toMatch(/start-sync-execution$/);
});
