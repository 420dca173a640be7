import { expect, test } from 'vitest';
import { callerOf } from './caller';

const signed = (accessKey: string, region: string) => ({
  authorization: `AWS4-HMAC-SHA256 Credential=${accessKey}/20261123/${region}/states/aws4_request, SignedHeaders=host, Signature=0`,
});
const presigned = '/a/b?X-Amz-Credential=AKIA%2F20261123%2Feu-west-1%2Fs3%2Faws4_request&X-Amz-Signature=0';

test.each<[string, Record<string, string>, string, object]>([
  ['nobody', {}, '/', { region: 'us-east-1', account: '123456789012' }],
  ['nonsense', { authorization: 'Bearer x' }, '/', { region: 'us-east-1', account: '123456789012' }],
  [
    'a key',
    signed('test', 'eu-west-1'),
    '/',
    { region: 'eu-west-1', account: '123456789012', accessKeyId: 'test' },
  ],
  [
    'a key that is an account',
    signed('000000000002', 'us-east-1'),
    '/',
    { region: 'us-east-1', account: '000000000002', accessKeyId: '000000000002' },
  ],
  [
    'a key of thirteen digits',
    signed('0000000000002', 'us-east-1'),
    '/',
    { region: 'us-east-1', account: '123456789012', accessKeyId: '0000000000002' },
  ],
  [
    'a presigned address',
    {},
    presigned,
    { region: 'eu-west-1', account: '123456789012', accessKeyId: 'AKIA' },
  ],
])('%s', (_, headers, path, caller) => {
  expect(callerOf({ headers, path })).toEqual({ partition: 'aws', ...caller });
});
