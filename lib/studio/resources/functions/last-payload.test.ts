import { expect, test } from 'vitest';
import type { StateVisit } from '@/lib/sandbox/history/visit';
import { lastPayload } from './last-payload';

const visit = (resource: string, sent: string) => ({ resource, sent }) as StateVisit;
const arn = 'arn:aws:lambda:us-east-1:123456789012:function:f';

test.each<[string, readonly StateVisit[], unknown]>([
  [
    'the payload of the last call',
    [
      visit('lambda:invoke', '{"FunctionName":"f","Payload":{"n":1}}'),
      visit('lambda:invoke', '{"FunctionName":"f","Payload":{"n":2}}'),
    ],
    { n: 2 },
  ],
  ['all that is sent to an ARN', [visit(arn, '{"n":3}')], { n: 3 }],
  ['nothing of another function', [visit('lambda:invoke', '{"FunctionName":"g","Payload":{}}')], undefined],
  ['an empty event where there was none', [visit('lambda:invoke', '{"FunctionName":"f"}')], {}],
])('%s', (_, visits, payload) => {
  const text = lastPayload(visits, 'f');
  expect(text && JSON.parse(text)).toEqual(payload);
});
