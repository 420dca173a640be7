import { expect, test } from 'vitest';
import { logGroupArn, parseLogGroupArn } from './log-arn';

const OWNER = { partition: 'aws', region: 'us-east-1', account: '123456789012' };
const ARN = 'arn:aws:logs:us-east-1:123456789012:log-group:/aws/vendedlogs/states/x';

test.each([ARN, `${ARN}:*`])('%s is read', (text) => {
  const parsed = parseLogGroupArn(text)!;
  expect(parsed).toEqual({ ...OWNER, name: '/aws/vendedlogs/states/x' });
  expect(logGroupArn(parsed, parsed.name)).toBe(ARN);
});

test.each(['', 'x', `${ARN}:log-stream:s`, `${ARN}:*:*`, ARN.replace('logs', 'states'), ARN.slice(0, -26)])(
  '%j names no group',
  (text) => expect(parseLogGroupArn(text)).toBeUndefined(),
);
