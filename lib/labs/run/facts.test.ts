import { expect, test } from 'vitest';
import { runFacts } from './facts';

test('a function called by its ARN is asked as lambda:invoke asks it', () => {
  const resource = 'arn:aws:lambda:us-east-1:123456789012:function:sumar';
  const parameters = '{"FunctionName":"sumar","Payload":{"n":1}}';
  const { calls } = runFacts({} as never, [
    { lambdaFunctionScheduledEventDetails: { resource, input: '{"n":1}' } } as never,
    { taskScheduledEventDetails: { resourceType: 'lambda', resource: 'invoke', parameters } } as never,
  ]);
  expect(calls).toEqual([
    { action: 'lambda:invoke', parameters: { FunctionName: resource, Payload: { n: 1 } } },
    { action: 'lambda:invoke', parameters: { FunctionName: 'sumar', Payload: { n: 1 } } },
  ]);
});
