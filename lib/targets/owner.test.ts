import { expect, test } from 'vitest';
import { localOwner, withOwner } from './owner';

const theirs = { partition: 'aws', region: 'eu-west-1', accountId: '210987654321' };
const chinese = { partition: 'aws-cn', region: 'cn-north-1', accountId: '210987654321' };

test.each([
  [
    'arn:aws:lambda:us-east-1:123456789012:function:validar',
    'arn:aws:lambda:eu-west-1:210987654321:function:validar',
  ],
  ['arn:aws:iam::123456789012:role/r', 'arn:aws:iam::210987654321:role/r'],
  [
    'https://sqs.us-east-1.amazonaws.com/123456789012/pedidos',
    'https://sqs.eu-west-1.amazonaws.com/210987654321/pedidos',
  ],
  ['arn:aws:states:::lambda:invoke', 'arn:aws:states:::lambda:invoke'],
  ['arn:aws:sns:us-east-1:999999999999:t', 'arn:aws:sns:us-east-1:999999999999:t'],
  ['arn:aws:sns:eu-central-1:123456789012:t', 'arn:aws:sns:eu-central-1:123456789012:t'],
  ['order 123456789012', 'order 123456789012'],
])('%s is %s in another account, and the same again back home', (here, there) => {
  const text = `{ "Resource": "${here}" }`;
  const moved = withOwner(text, localOwner, theirs);
  expect(moved).toBe(`{ "Resource": "${there}" }`);
  expect(withOwner(moved, theirs, localOwner)).toBe(text);
});

test('each partition has its own names', () => {
  const text = 'arn:aws:sqs:us-east-1:123456789012:q https://sqs.us-east-1.amazonaws.com/123456789012/q';
  expect(withOwner(text, localOwner, chinese)).toBe(
    'arn:aws-cn:sqs:cn-north-1:210987654321:q https://sqs.cn-north-1.amazonaws.com.cn/210987654321/q',
  );
});
