import { expect, test } from 'vitest';
import { readKeys } from './read-keys';

const KEY = {
  accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'je7MtGbClwBF',
  sessionToken: 'IQoJ==',
  accountId: '111122223333',
  arn: 'arn:aws:sts::111122223333:assumed-role/voclabs/ana',
  expires: '2026-11-26T12:00:00Z',
  policy: { Version: '2012-10-17', Statement: [] },
  regions: ['us-east-1'],
};

test('a key of a file', () => {
  expect(readKeys(JSON.stringify([KEY]))).toEqual([
    {
      accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
      secretAccessKey: 'je7MtGbClwBF',
      sessionToken: 'IQoJ==',
      account: '111122223333',
      arn: 'arn:aws:sts::111122223333:assumed-role/voclabs/ana',
      endsAt: Date.UTC(2026, 10, 26, 12),
      policy: '{"Version":"2012-10-17","Statement":[]}',
      regions: ['us-east-1'],
    },
  ]);
});

test.each<[unknown, string]>([
  ['{', 'the file is not JSON'],
  [[], 'a JSON list of keys is expected'],
  [[KEY, 1], 'key 2 is not an object'],
  [[{ ...KEY, accessKeyId: 'a b' }], 'key 1: accessKeyId must be from 16 to 128 letters and digits'],
  [[{ ...KEY, secretAccessKey: undefined }], 'key 1: secretAccessKey must be a text without spaces'],
  [[{ ...KEY, accountId: 111122223333 }], 'key 1: accountId must be twelve digits in quotes'],
  [
    [{ ...KEY, arn: 'arn:aws:iam::000000000000:root' }],
    'key 1: arn must be an ARN of the account 111122223333',
  ],
  [[{ ...KEY, expires: 'soon' }], 'key 1: expires must be a time in ISO 8601'],
])('%j', (given, message) => {
  expect(() => readKeys(typeof given === 'string' ? given : JSON.stringify(given))).toThrow(message);
});
