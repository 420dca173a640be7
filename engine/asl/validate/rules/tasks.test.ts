import { describe, expect, test } from 'vitest';
import { call, INVOKE, startingWith, task, found, S, type Refusal } from '../definitions.fixture';

describe('tasks and what they do about errors', () => {
  test.each<Refusal>([
    // Retry and Catch
    [
      'a retrier without errors',
      task({ Retry: [{}] }),
      `${S}These fields are required: [ErrorEquals] at /States/A/Retry[0]`,
    ],
    [
      'a catcher without Next',
      task({ Catch: [{ ErrorEquals: ['X'] }] }),
      `${S}These fields are required: [Next] at /States/A/Catch[0]`,
    ],
    [
      'no errors',
      task({ Retry: [{ ErrorEquals: [] }] }),
      `${S}Value cannot be empty at /States/A/Retry[0]/ErrorEquals`,
    ],
    [
      'States.ALL with company',
      task({ Retry: [{ ErrorEquals: ['States.ALL', 'X'] }] }),
      `${S}States.ALL must appear alone and at end of list at /States/A/Retry[0]/ErrorEquals`,
    ],
    [
      'States.ALL before others',
      task({ Retry: [{ ErrorEquals: ['States.ALL'] }, { ErrorEquals: ['X'] }] }),
      `${S}States.ALL must appear alone and at end of list at /States/A/Retry[0]/ErrorEquals`,
    ],
    [
      'BackoffRate under 1',
      task({ Retry: [{ ErrorEquals: ['X'], BackoffRate: 0.5 }] }),
      `${S}Minimum value is 1 at /States/A/Retry[0]/BackoffRate`,
    ],
    [
      'MaxDelaySeconds 0',
      task({ Retry: [{ ErrorEquals: ['X'], MaxDelaySeconds: 0 }] }),
      `${S}Minimum value is 1 at /States/A/Retry[0]/MaxDelaySeconds`,
    ],
    [
      'another jitter',
      task({ Retry: [{ ErrorEquals: ['X'], JitterStrategy: 'full' }] }),
      `${S}Value should be one of the following: [NONE, FULL] at /States/A/Retry[0]/JitterStrategy`,
    ],

    // Tasks
    [
      'no Resource',
      startingWith({ Type: 'Task', End: true }),
      `${S}These fields are required: [Resource] at /States/A`,
    ],
    [
      'no ARN',
      startingWith({ Type: 'Task', Resource: 'lambda', End: true }),
      `${S}Value is not a valid resource ARN at /States/A/Resource`,
    ],
    [
      'an ARN of nothing',
      startingWith({ Type: 'Task', Resource: 'arn:aws:s3:::b', End: true }),
      `${S}The resource provided arn:aws:s3:::b is not recognized. The value is not a valid resource ARN, or the resource is not available in this region. at /States/A/Resource`,
    ],
    [
      'a pattern the service has not',
      startingWith({ ...call, Resource: `${INVOKE}.sync`, End: true }),
      `${S}The resource provided ${INVOKE}.sync is not recognized. The value is not a valid resource ARN, or the resource is not available in this region. at /States/A/Resource`,
    ],
    [
      'no Parameters',
      startingWith({ Type: 'Task', Resource: INVOKE, End: true }),
      `${S}Parameters field is required for resource ARN: ${INVOKE} at /States/A`,
    ],
    [
      'a parameter missing',
      startingWith({ ...call, Parameters: {}, End: true }),
      `${S}The field 'FunctionName' is required but was missing at /States/A/Parameters`,
    ],
    [
      'no role',
      task({ Credentials: {} }),
      `${S}The field 'RoleArn' is required but was missing at /States/A/Credentials`,
    ],
    [
      'a role for an activity',
      startingWith({
        Type: 'Task',
        Resource: 'arn:aws:states:us-east-1:123456789012:activity:a',
        Credentials: { RoleArn: 'r' },
        End: true,
      }),
      `${S}The field 'Credentials' is not supported for activities at /States/A/Credentials`,
    ],
  ])('%s', (_, definition, ...expected) => expect(found(definition)).toEqual(expected));

  test.each([
    [
      'sqs:sendMessage.waitForTaskToken',
      { QueueUrl: 'q', MessageBody: 'b' },
      `${S}Express state machine does not support '.waitForTaskToken' service integration  at /States/A/Resource`,
    ],
    [
      'states:startExecution.sync:2',
      { StateMachineArn: 'm' },
      `${S}Express state machine does not support '.sync' service integration at /States/A/Resource`,
    ],
  ])('%s in Express', (integration, Parameters, expected) => {
    const definition = startingWith({
      Type: 'Task',
      Resource: `arn:aws:states:::${integration}`,
      Parameters,
      End: true,
    });
    expect(found(definition, { type: 'EXPRESS' })).toEqual([expected]);
    expect(found(definition)).toEqual([]);
  });
  test('an activity in Express', () =>
    expect(
      found(
        startingWith({
          Type: 'Task',
          Resource: 'arn:aws:states:us-east-1:123456789012:activity:a',
          End: true,
        }),
        { type: 'EXPRESS' },
      ),
    ).toEqual([`${S}Express state machine does not support Activity ARN at /States/A/Resource`]));
});
