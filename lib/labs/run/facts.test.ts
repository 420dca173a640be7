import { expect, test } from 'vitest';
import { runFacts } from './facts';

test('a function called by its ARN is asked as lambda:invoke asks it, and each has its limits', () => {
  const resource = 'arn:aws:lambda:us-east-1:123456789012:function:sumar';
  const parameters = '{"FunctionName":"sumar","Payload":{"n":1}}';
  const invoke = { resourceType: 'lambda', resource: 'invoke', parameters };
  const { calls } = runFacts({} as never, [
    { lambdaFunctionScheduledEventDetails: { resource, input: '{"n":1}', timeoutInSeconds: 5 } } as never,
    { taskScheduledEventDetails: { ...invoke, timeoutInSeconds: 30, heartbeatInSeconds: 10 } } as never,
  ]);
  expect(calls).toEqual([
    {
      action: 'lambda:invoke',
      parameters: { FunctionName: resource, Payload: { n: 1 } },
      limits: { timeout: 5 },
    },
    {
      action: 'lambda:invoke',
      parameters: { FunctionName: 'sumar', Payload: { n: 1 } },
      limits: { timeout: 30, heartbeat: 10 },
    },
  ]);
});
