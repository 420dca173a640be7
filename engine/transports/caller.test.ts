import { expect, test } from 'vitest';
import { callerOf } from './caller';

const signed = (accessKey: string, region: string) =>
  `AWS4-HMAC-SHA256 Credential=${accessKey}/20261123/${region}/states/aws4_request, SignedHeaders=host, Signature=0`;

test.each([
  ['nobody', undefined, 'us-east-1', '123456789012'],
  ['nonsense', 'Bearer x', 'us-east-1', '123456789012'],
  ['a key', signed('test', 'eu-west-1'), 'eu-west-1', '123456789012'],
  ['a key that is an account', signed('000000000002', 'us-east-1'), 'us-east-1', '000000000002'],
  ['a key of thirteen digits', signed('0000000000002', 'us-east-1'), 'us-east-1', '123456789012'],
])('%s', (_, authorization, region, account) => {
  expect(callerOf(authorization)).toEqual({ partition: 'aws', region, account });
});
