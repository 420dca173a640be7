import { beforeEach, describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '../../../base/json';
import { createTestEngine } from '../../../testing';
import { fromBase64, toBase64 } from '../../../query/encoding/base64';
import { fromUtf8, toUtf8 } from '../../../query/encoding/utf8';
import { callsOf, F, lambdaUnderTest, refusal, type Answer } from '../../../conformance/lambda-under-test';

const ID = '11111111-2222-4333-8444-555555555555';
const QUEUE = 'arn:aws:sqs:us-east-1:123456789012:q';
const QueueUrl = 'https://sqs.us-east-1.amazonaws.com/123456789012/q';

let under: ReturnType<typeof lambdaUnderTest>;
beforeEach(async () => {
  under = lambdaUnderTest();
  await under.engine.ready;
  await under.of('sqs', 'CreateQueue', { QueueName: 'q' });
});

const fails = (): never => {
  throw new TypeError('roto');
};
const received = async (): Promise<Answer[]> => {
  const all = { QueueUrl, MaxNumberOfMessages: 10, MessageAttributeNames: ['All'] };
  return (await under.of('sqs', 'ReceiveMessage', all)).Messages ?? [];
};
const pass = (seconds: number) => under.engine.clock.advance(seconds * 1_000);

describe('who waits for a function', () => {
  test('is given what it answers, and gives it its event and context', async () => {
    under.runner.handler = (event) => ({ got: event });
    await under.create({ Environment: { Variables: { COLOR: 'azul' } }, Timeout: 7 });
    expect(await under.invoke({ a: 1 })).toEqual({
      StatusCode: 200,
      ExecutedVersion: '$LATEST',
      said: { got: { a: 1 } },
    });
    const { program, context, files } = under.runner.runs[0]!;
    expect(program).toMatchObject({
      handler: 'index.handler',
      timeoutMs: 7_000,
      environment: { COLOR: 'azul', AWS_REGION: 'us-east-1', AWS_LAMBDA_FUNCTION_NAME: 'f' },
    });
    expect(context).toMatchObject({ functionVersion: '$LATEST', invokedFunctionArn: F });
    expect(fromUtf8((await files())['index.js']!)).toBe('exports.handler = 1');
  });

  test('is told that it failed by a member, never by an error', async () => {
    under.runner.handler = fails;
    await under.create();
    expect(await under.invoke()).toMatchObject({
      StatusCode: 200,
      FunctionError: 'Unhandled',
      said: { errorType: 'TypeError', errorMessage: 'roto' },
    });
  });

  test('finds the end of the log in the answer when it asks for it, and all of it in a log stream', async () => {
    await under.create();
    const { LogResult } = await under.invoke({}, { LogType: 'Tail' });
    const tail = fromUtf8(fromBase64(LogResult as string));
    expect(tail).toMatch(
      /^START RequestId: \S+ Version: \$LATEST\nhola\nEND RequestId: \S+\nREPORT RequestId/,
    );
    await pass(0);
    const { events } = await under.of('cloudwatchlogs', 'FilterLogEvents', { logGroupName: '/aws/lambda/f' });
    expect(events).toHaveLength(4);
  });

  test.each<[string, JsonObject, string]>([
    [
      'a function that is not there',
      { FunctionName: 'g' },
      `404 ResourceNotFoundException: Function not found: ${F.replace(/f$/, 'g')}:$LATEST`,
    ],
    [
      'what is no JSON',
      { Payload: toBase64(toUtf8('hola')) },
      "400 InvalidRequestContentException: Could not parse request body into json: Could not parse payload into json: Unrecognized token 'hola': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')\n at [Source: (byte[])\"hola\"; line: 1, column: 5]",
    ],
    [
      'more than it can take',
      { Payload: toBase64(toUtf8(JSON.stringify('a'.repeat(6 * 1024 * 1024)))) },
      '413 RequestTooLargeException: 6291458 byte payload is too large for the RequestResponse invocation type (limit 6291456 bytes)',
    ],
    [
      'more than it can take when nobody waits',
      { Payload: toBase64(toUtf8(JSON.stringify('a'.repeat(1024 * 1024)))), InvocationType: 'Event' },
      '413 RequestTooLargeException: 1048578 byte payload is too large for the Event invocation type (limit 1048576 bytes)',
    ],
  ])('is refused %s', async (_, input, told) => {
    await under.create();
    expect(await refusal(under.invoke({}, input))).toBe(told);
  });

  test('is refused a function that has none left to run at once', async () => {
    await under.create();
    await under.call('PutFunctionConcurrency', { FunctionName: 'f', ReservedConcurrentExecutions: 0 });
    expect(await refusal(under.invoke())).toBe('429 TooManyRequestsException: Rate Exceeded.');
  });

  test('is given an error for an answer that is too long', async () => {
    under.runner.handler = () => 'a'.repeat(6_291_556);
    await under.create();
    expect(await under.invoke()).toMatchObject({
      FunctionError: 'Unhandled',
      said: {
        errorType: 'Function.ResponseSizeTooLarge',
        errorMessage:
          'Response payload size (6291558 bytes) exceeded maximum allowed payload size (6291556 bytes).',
      },
    });
  });

  test('may only ask whether it would run', async () => {
    await under.create();
    expect(await under.invoke({}, { InvocationType: 'DryRun' })).toEqual({ StatusCode: 204 });
    expect(under.runner.runs).toEqual([]);
  });
});

describe('what is done under one key happens once', () => {
  test('an invocation, with its answer', async () => {
    let count = 0;
    under.runner.handler = () => ({ count: ++count });
    await under.create();
    const first = await under.invoke({}, {}, ID);
    expect(await under.invoke({}, {}, ID)).toEqual(first);
    expect(await under.invoke({}, {}, ID.replace('1', '2'))).toMatchObject({ said: { count: 2 } });
    expect(under.runner.runs.map(({ id }) => id)).toEqual([ID, ID.replace('1', '2')]);
  });

  test('an invocation that nobody waits for', async () => {
    await under.create();
    for (const _ of [1, 2]) {
      expect(await under.invoke({}, { InvocationType: 'Event' }, ID)).toEqual({ StatusCode: 202 });
    }
    await pass(0);
    expect(under.runner.runs).toHaveLength(1);
  });

  test('the calls of a handler that was begun again, each by its number', async () => {
    const message = (n: number) => ({
      n,
      service: 'sqs',
      operation: 'SendMessage',
      input: { QueueUrl, MessageBody: `m${n}` },
    });
    let isFirst = true;
    under.runner.handler = async (_, { call }) => {
      const one = await call(message(1));
      if (isFirst) {
        isFirst = false;
        throw Object.assign(new Error('the engine is gone'), { name: 'Gone' });
      }
      await call(message(2));
      return one as unknown as Json;
    };
    // Without the answer, which is what a crash right after the call leaves behind.
    const run = under.runner.run.bind(under.runner);
    under.runner.run = async (invocation) => {
      const result = await run(invocation);
      if (result.outcome.kind === 'failed') throw new Error('the engine is gone');
      return result;
    };
    await under.create();
    await expect(under.invoke({}, {}, ID)).rejects.toThrow('the engine is gone');
    const { said } = await under.invoke({}, {}, ID);
    expect(said.kind).toBe('answer');
    const bodies = (await received()).map(({ Body }) => Body as string);
    expect(bodies.sort()).toEqual(['m1', 'm2']);
  });

  test('an error of a service is the answer to a call', async () => {
    under.runner.handler = async (_, { call }) =>
      (await call({
        n: 1,
        service: 'sqs',
        operation: 'SendMessage',
        input: { QueueUrl: `${QueueUrl}-none`, MessageBody: 'a' },
      })) as unknown as Json;
    await under.create();
    expect((await under.invoke()).said).toMatchObject({
      kind: 'error',
      message: 'The specified queue does not exist.',
      status: 400,
    });
  });
});

describe('nobody waits', () => {
  const later = (event: Json = { a: 1 }) => under.invoke(event, { InvocationType: 'Event' }, ID);
  const configure = (more: JsonObject) =>
    under.call('PutFunctionEventInvokeConfig', { FunctionName: 'f', ...more });

  test('a function that fails is begun twice more, after one minute and two, then goes to the dead letters', async () => {
    under.runner.handler = fails;
    await under.create({ DeadLetterConfig: { TargetArn: QUEUE } });
    expect(await later()).toEqual({ StatusCode: 202 });
    const counts: number[] = [];
    for (const seconds of [0, 59, 1, 119, 1, 3_600]) {
      await pass(seconds);
      counts.push(under.runner.runs.length);
    }
    expect(counts).toEqual([1, 1, 2, 2, 3, 3]);
    expect(new Set(under.runner.runs.map(({ id }) => id))).toEqual(new Set([ID]));
    const [letter, ...more] = await received();
    expect(more).toEqual([]);
    expect(letter).toMatchObject({
      Body: '{"a":1}',
      MessageAttributes: {
        RequestID: { DataType: 'String', StringValue: ID },
        ErrorCode: { DataType: 'Number', StringValue: '200' },
        ErrorMessage: { DataType: 'String', StringValue: 'roto' },
      },
    });
  });

  test('a function that is well the second time is no dead letter', async () => {
    under.runner.handler = () => (under.runner.runs.length < 2 ? fails() : { ok: true });
    await under.create({ DeadLetterConfig: { TargetArn: QUEUE } });
    await later();
    await pass(3_600);
    expect(under.runner.runs).toHaveLength(2);
    expect(await received()).toEqual([]);
  });

  test.each<[string, string, boolean, JsonObject]>([
    [
      'on failure',
      'OnFailure',
      true,
      {
        requestContext: {
          requestId: ID,
          functionArn: `${F}:$LATEST`,
          condition: 'RetriesExhausted',
          approximateInvokeCount: 1,
        },
        responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
        responsePayload: { errorType: 'TypeError', errorMessage: 'roto', trace: [] },
      },
    ],
    [
      'on success',
      'OnSuccess',
      false,
      {
        requestContext: {
          requestId: ID,
          functionArn: `${F}:$LATEST`,
          condition: 'Success',
          approximateInvokeCount: 1,
        },
        responseContext: { statusCode: 200, executedVersion: '$LATEST' },
        responsePayload: { ok: true },
      },
    ],
  ])('a destination hears of it %s', async (_, which, isBroken, told) => {
    if (isBroken) under.runner.handler = fails;
    await under.create();
    await configure({ MaximumRetryAttempts: 0, DestinationConfig: { [which]: { Destination: QUEUE } } });
    await later();
    await pass(3_600);
    const [message, ...more] = await received();
    expect(more).toEqual([]);
    expect(JSON.parse(message.Body as string)).toEqual({
      version: '1.0',
      timestamp: '2026-01-01T00:00:00.000Z',
      requestPayload: { a: 1 },
      ...told,
    });
  });

  test('an event that is too old is not tried again', async () => {
    under.runner.handler = fails;
    await under.create({ DeadLetterConfig: { TargetArn: QUEUE } });
    await configure({ MaximumEventAgeInSeconds: 60 });
    await later();
    await pass(3_600);
    expect(under.runner.runs).toHaveLength(2);
    expect(await received()).toHaveLength(1);
  });

  test('what is throttled is tried again until there is room', async () => {
    await under.create();
    const limit = (ReservedConcurrentExecutions: number) =>
      under.call('PutFunctionConcurrency', { FunctionName: 'f', ReservedConcurrentExecutions });
    await limit(0);
    await later();
    await pass(10);
    expect(under.runner.runs).toEqual([]);
    await limit(1);
    await pass(1);
    expect(under.runner.runs).toHaveLength(1);
  });

  test('what waits for its retry is taken up by the next engine', async () => {
    under.runner.handler = fails;
    await under.create();
    await later();
    await pass(1);
    const { store, clock } = under.engine;
    const next = lambdaUnderTest().runner;
    const engine = createTestEngine({ store, functions: next, start: clock.now(), idsBehind: 1_000 });
    await engine.ready;
    await engine.clock.advance(60_000);
    expect(next.runs.map(({ id }) => id)).toEqual([ID]);
  });
});

test('an engine without a runner says so', async () => {
  const engine = createTestEngine();
  const calls = callsOf(engine);
  await calls.create();
  expect(await refusal(calls.invoke())).toBe(
    '500 ServiceException: Functions cannot be run by this engine: it has no runner.',
  );
});
