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

test('the pauses before retries are told by what a call follows upon', () => {
  const event = (id: number, previousEventId: number, type: string, seconds: number) =>
    ({ id, previousEventId, type, timestamp: new Date(seconds * 1000) }) as never;
  const { pauses } = runFacts({} as never, [
    event(1, 0, 'TaskStateEntered', 0),
    event(2, 1, 'TaskScheduled', 0),
    event(3, 2, 'TaskFailed', 1),
    event(4, 3, 'TaskScheduled', 2),
    event(5, 4, 'TaskTimedOut', 7),
    event(6, 5, 'TaskScheduled', 9.5),
    event(7, 6, 'TaskFailed', 10),
    event(8, 7, 'TaskStateExited', 10),
    event(9, 8, 'TaskStateEntered', 10),
    event(10, 9, 'LambdaFunctionScheduled', 10),
  ]);
  expect(pauses).toEqual([1, 2.5]);
});
