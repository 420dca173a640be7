import { beforeEach, describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '../../base/json';
import { tasksUnderTest } from '../../conformance/tasks-under-test';
import { callsOf, F, ScriptedRunner, type Answer } from '../../conformance/lambda-under-test';

const INVOKE = 'arn:aws:states:::lambda:invoke';

let runner: ScriptedRunner;
let under: ReturnType<typeof tasksUnderTest>;
let calls: ReturnType<typeof callsOf>;
beforeEach(async () => {
  runner = new ScriptedRunner();
  under = tasksUnderTest([], { functions: runner });
  await under.engine.ready;
  calls = callsOf(under.engine);
  await calls.create();
});

const task = (Resource: string, more: JsonObject = {}) => ({
  A: { Type: 'Task', Resource, ...more, End: true },
});
const events = (...names: string[]) => names.map((name, index) => `${index + 3}<-${index + 2} ${name}`);
const throws = (name: string, message: string) => () => {
  throw Object.assign(new Error(message), { name });
};

async function ended(states: JsonObject, input: Json = {}): Promise<Answer> {
  const arn = await under.start(states, input);
  const { status, output, error, cause } = await under.record(arn);
  return { arn, status, error, cause, output: output === undefined ? undefined : JSON.parse(output) };
}

describe('lambda:invoke', () => {
  const invoke = (Parameters: JsonObject = {}, Resource = INVOKE) =>
    task(Resource, { Parameters: { FunctionName: 'f', ...Parameters } });

  test('gives what the call was answered, in the events of a service', async () => {
    runner.handler = (event) => ({ got: event });
    const { arn, status, output } = await ended(invoke({ 'Payload.$': '$' }), { a: 1 });
    expect(status).toBe('SUCCEEDED');
    expect(output).toEqual({
      ExecutedVersion: '$LATEST',
      Payload: { got: { a: 1 } },
      SdkHttpMetadata: expect.objectContaining({ HttpStatusCode: 200 }),
      SdkResponseMetadata: { RequestId: expect.any(String) },
      StatusCode: 200,
    });
    expect(output.SdkHttpMetadata.HttpHeaders).toMatchObject({
      'X-Amz-Executed-Version': '$LATEST',
      'Content-Length': String('{"got":{"a":1}}'.length),
    });
    expect(await under.events(arn)).toEqual(
      events('TaskScheduled', 'TaskStarted', 'TaskSucceeded', 'TaskStateExited(A)', 'ExecutionSucceeded'),
    );
  });

  test.each<[Json, Json]>([
    [{ a: [1] }, { a: [1] }],
    ['{"a":1}', { a: 1 }],
    [7, 7],
    [false, false],
  ])('hands the Payload %j over as the event %j', async (Payload, event) => {
    runner.handler = (given: Json) => ({ given });
    expect((await ended(invoke({ Payload }))).output.Payload).toEqual({ given: event });
  });

  test('without a Payload the event is an empty object', async () => {
    await ended(invoke());
    expect(runner.runs[0]!.event).toBe('{}');
  });

  test('that nobody waits for is answered at once, with nothing', async () => {
    const { output } = await ended(invoke({ InvocationType: 'Event' }));
    expect(output).toMatchObject({ Payload: '', StatusCode: 202 });
    expect(output).not.toHaveProperty('ExecutedVersion');
  });

  test('runs the version that a qualifier means', async () => {
    await calls.call('PublishVersion', { FunctionName: 'f' });
    await calls.call('CreateAlias', { FunctionName: 'f', Name: 'live', FunctionVersion: '1' });
    const { output } = await ended(invoke({ FunctionName: `${F}:live` }));
    expect(output.ExecutedVersion).toBe('1');
    expect((await ended(invoke({ Qualifier: '1' }))).output.ExecutedVersion).toBe('1');
  });

  test('fails with the type of the error, and all that the function answered as its cause', async () => {
    runner.handler = throws('NoStock', 'no queda');
    const { arn, status, error, cause } = await ended(invoke());
    expect([status, error]).toEqual(['FAILED', 'NoStock']);
    expect(JSON.parse(cause)).toEqual({ errorType: 'NoStock', errorMessage: 'no queda', trace: [] });
    expect(await under.events(arn)).toEqual(
      events('TaskScheduled', 'TaskStarted', 'TaskFailed(NoStock)', 'ExecutionFailed(NoStock)'),
    );
  });

  test.each<[JsonObject, string, string]>([
    [
      { FunctionName: 'g' },
      'Lambda.ResourceNotFoundException',
      `Function not found: ${F.replace(/f$/, 'g')}:$LATEST (Service: AWSLambda; Status Code: 404; Error Code: ResourceNotFoundException; Request ID: `,
    ],
    [
      { Payload: 'hola' },
      'Lambda.InvalidRequestContentException',
      "Could not parse request body into json: Could not parse payload into json: Unrecognized token 'hola'",
    ],
  ])('fails for %j as %s', async (parameters, name, told) => {
    const { status, error, cause } = await ended(invoke(parameters));
    expect([status, error]).toEqual(['FAILED', name]);
    expect(cause).toContain(told);
  });

  test('fails for a function that is throttled with an error that Retry knows', async () => {
    await calls.call('PutFunctionConcurrency', { FunctionName: 'f', ReservedConcurrentExecutions: 0 });
    expect(await ended(invoke())).toMatchObject({ error: 'Lambda.TooManyRequestsException' });
  });

  test('is tried again by Retry, each time as a request of its own', async () => {
    runner.handler = () => (runner.runs.length < 3 ? throws('Busy', '')() : { ok: true });
    const Retry = [{ ErrorEquals: ['Busy'], IntervalSeconds: 1 }];
    const arn = await under.start(task(INVOKE, { Parameters: { FunctionName: 'f' }, Retry }));
    await under.engine.clock.advance(10_000);
    expect((await under.record(arn)).status).toBe('SUCCEEDED');
    expect(new Set(runner.runs.map(({ id }) => id)).size).toBe(3);
  });

  test('with a token waits for whoever has it, whatever the function answers', async () => {
    const arn = await under.start(
      invoke({ Payload: { 'token.$': '$$.Task.Token' } }, `${INVOKE}.waitForTaskToken`),
    );
    expect((await under.record(arn)).status).toBe('RUNNING');
    const { token: taskToken } = JSON.parse(runner.runs[0]!.event) as { readonly token: string };
    await under.call('SendTaskSuccess', { taskToken, output: '{"done":true}' });
    expect(await under.record(arn)).toMatchObject({ status: 'SUCCEEDED', output: '{"done":true}' });
    expect(await under.events(arn)).toEqual(
      events(
        'TaskScheduled',
        'TaskStarted',
        'TaskSubmitted',
        'TaskSucceeded',
        'TaskStateExited(A)',
        'ExecutionSucceeded',
      ),
    );
  });

  test('with a token fails at once when the function does', async () => {
    runner.handler = throws('NoStock', 'no queda');
    const { arn, status, error } = await ended(
      invoke({ Payload: { 'token.$': '$$.Task.Token' } }, `${INVOKE}.waitForTaskToken`),
    );
    expect([status, error]).toEqual(['FAILED', 'NoStock']);
    expect(await under.events(arn)).toEqual(
      events('TaskScheduled', 'TaskStarted', 'TaskFailed(NoStock)', 'ExecutionFailed(NoStock)'),
    );
  });
});

describe('a function by its ARN', () => {
  test('gives what it answers and nothing else, in events of its own', async () => {
    runner.handler = (event) => ({ got: event });
    const { arn, output } = await ended(task(F), { a: 1 });
    expect(output).toEqual({ got: { a: 1 } });
    expect(await under.events(arn)).toEqual(
      events(
        'LambdaFunctionScheduled',
        'LambdaFunctionStarted',
        'LambdaFunctionSucceeded',
        'TaskStateExited(A)',
        'ExecutionSucceeded',
      ),
    );
  });

  test('fails with the type of the error', async () => {
    runner.handler = throws('NoStock', 'no queda');
    const { arn, error, cause } = await ended(task(F));
    expect([error, JSON.parse(cause).errorMessage]).toEqual(['NoStock', 'no queda']);
    expect(await under.events(arn)).toEqual(
      events(
        'LambdaFunctionScheduled',
        'LambdaFunctionStarted',
        'LambdaFunctionFailed(NoStock)',
        'ExecutionFailed(NoStock)',
      ),
    );
  });

  test('that is not there fails as on AWS', async () => {
    const { error, cause } = await ended(task(F.replace(/f$/, 'g')));
    expect(error).toBe('Lambda.ResourceNotFoundException');
    expect(cause).toContain(`Function not found: ${F.replace(/f$/, 'g')}:$LATEST (Service: AWSLambda; `);
  });

  test('may name a version', async () => {
    await calls.call('PublishVersion', { FunctionName: 'f' });
    expect((await ended(task(`${F}:1`))).status).toBe('SUCCEEDED');
    expect(runner.runs[0]!.context.functionVersion).toBe('1');
  });

  test('fails for an error without a type as Lambda.Unknown', async () => {
    const run = runner.run.bind(runner);
    runner.run = async (invocation) => ({
      ...(await run(invocation)),
      outcome: { kind: 'failed', payload: '{"errorMessage":"roto"}' },
    });
    expect(await ended(task(F))).toMatchObject({
      error: 'Lambda.Unknown',
      cause:
        'The cause could not be determined because Lambda did not return an error type. Returned payload: {"errorMessage":"roto"}',
    });
  });
});
