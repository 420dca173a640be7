import { expect, test } from 'vitest';
import type { JsonObject } from '../../base/json';
import { tasksUnderTest } from '../../conformance/tasks-under-test';

async function run(Parameters: JsonObject) {
  const under = tasksUnderTest();
  const Resource = 'arn:aws:states:::bedrock:invokeModel';
  const arn = await under.start({ A: { Type: 'Task', Resource, Parameters, End: true } });
  await under.engine.clock.runToEnd();
  return under.record(arn);
}

test('bedrock:invokeModel gives the body as JSON', async () => {
  const Body = { inputText: 'Hello' };
  const { status, output } = await run({ ModelId: 'amazon.titan-text-lite-v1', Body });
  expect(status).toBe('SUCCEEDED');
  expect(JSON.parse(output!)).toMatchObject({
    Body: { inputTextTokenCount: 2, results: [{ completionReason: 'FINISH' }] },
    ContentType: 'application/json',
  });
});

test.each<[string, JsonObject, string]>([
  ['a model that there is not', { ModelId: 'no', Body: {} }, 'Bedrock.ValidationException'],
  ['a body that lies in S3', { ModelId: 'm', Input: { S3Uri: 's3://b/k' } }, 'States.TaskFailed'],
])('bedrock:invokeModel fails with %s', async (_, parameters, error) => {
  expect(await run(parameters)).toMatchObject({ status: 'FAILED', error });
});
