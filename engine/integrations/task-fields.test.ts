import { beforeEach, expect, test } from 'vitest';
import type { JsonObject } from '../base/json';
import { Queue, QUEUE, tasksUnderTest } from '../conformance/tasks-under-test';

const ROLE = 'arn:aws:iam::999999999999:role/other';
const TIMES: JsonObject = { most: 5, beat: 2, role: ROLE };

let under: ReturnType<typeof tasksUnderTest>;
beforeEach(() => {
  under = tasksUnderTest([new Queue()]);
});

function waiting(more: JsonObject): JsonObject {
  const message = { 'token.$': '$$.Task.Token' };
  const parameters = { QueueUrl: 'q', MessageBody: message };
  return { A: { Type: 'Task', Resource: QUEUE, Parameters: parameters, ...more, End: true } };
}

test.each([
  ['TimeoutSecondsPath', { TimeoutSecondsPath: '$.most' }, 5],
  ['HeartbeatSecondsPath', { HeartbeatSecondsPath: '$.beat' }, 2],
  [
    'the shorter of TimeoutSecondsPath and HeartbeatSecondsPath',
    { TimeoutSecondsPath: '$.most', HeartbeatSecondsPath: '$.beat' },
    2,
  ],
])('%s takes the time from the input', async (_, fields, seconds) => {
  const arn = await under.start(waiting(fields), TIMES);
  await under.engine.clock.runToEnd();
  expect(await under.events(arn, 6)).toEqual([
    `6<-5 TaskTimedOut(States.Timeout) +${seconds}`,
    `7<-6 ExecutionFailed(States.Timeout) +${seconds}`,
  ]);
});

test.each([
  ['as it is written', { RoleArn: ROLE }],
  ['from the input', { 'RoleArn.$': '$.role' }],
  ['from an intrinsic function', { 'RoleArn.$': "States.Format('{}', $.role)" }],
])('Credentials show their role %s where the task is scheduled', async (_, credentials) => {
  const executionArn = await under.start(waiting({ Credentials: credentials }), TIMES);
  const { events } = await under.call('GetExecutionHistory', { executionArn });
  expect((events as readonly JsonObject[])[2]).toMatchObject({
    taskScheduledEventDetails: { taskCredentials: { roleArn: ROLE } },
  });
});
