import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isObject, type Json, type JsonObject } from '../base/json';
import { apiUnderTest, MACHINE, type ApiUnderTest } from '../conformance/api-under-test';
import { OPERATIONS } from './registry';
import { FRAMEWORK_ERRORS, model } from './model/api-model';
import { problemsOf } from './model/problems-of';
import { request, TOKEN, type FuzzedRequest } from './model/requests-under-test';

/** `PASOS_FUZZ_REQUESTS=10000 npx vitest run engine/api/fuzz` looks longer. */
const REQUESTS = Number(process.env.PASOS_FUZZ_REQUESTS ?? 1_500);
const REQUESTS_PER_ENGINE = 15;
const POLL_MS = 60_000;

const operations = Object.entries(OPERATIONS).flatMap(([name, operation]) => (operation ? [name] : []));

test('whatever is sent, the answer is one of AWS: an output of the model, or an error that the operation has', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(request(operations), { minLength: REQUESTS_PER_ENGINE, maxLength: REQUESTS_PER_ENGINE }),
      async (requests) => {
        const room = await furnished();
        for (const each of requests) expect(await problems(each, room)).toEqual([]);
      },
    ),
    { numRuns: Math.ceil(REQUESTS / REQUESTS_PER_ENGINE) },
  );
});

interface Room {
  readonly api: ApiUnderTest;
  /** The token of a task that waits. */
  readonly token: string;
}

/** An engine with one of everything in it, so that some requests find what they ask for. */
async function furnished(): Promise<Room> {
  const api = apiUnderTest();
  const { activityArn } = await api.call('CreateActivity', { name: 'hola' });
  const review = { Type: 'Task', Resource: activityArn, End: true };
  await api.create({ definition: JSON.stringify({ StartAt: 'A', States: { A: review } }), publish: true });
  await api.start({ name: 'one' });
  const { taskToken: token } = await api.call('GetActivityTask', { activityArn });
  const routingConfiguration = [{ stateMachineVersionArn: `${MACHINE}:1`, weight: 100 }];
  await api.call('CreateStateMachineAlias', { name: 'live', routingConfiguration });
  return { api, token };
}

async function problems({ operation, input }: FuzzedRequest, room: Room): Promise<readonly string[]> {
  const { status, body } = await send(operation, input, room);
  const { output, errors } = model.operations[operation]!;
  if (status === 200) return problemsOf(body, output);
  if (status >= 500 || !isObject(body)) return [`${operation} answers ${status} ${JSON.stringify(body)}`];
  const { __type: type, message } = body;
  const code = String(type).split('#').at(-1)!;
  const isKnown = errors.includes(code) || FRAMEWORK_ERRORS.includes(code);
  return isKnown && typeof message === 'string' && message !== ''
    ? []
    : [`${operation} refuses with ${code}: ${message}`];
}

async function send(operation: string, input: JsonObject, { api: { engine }, token }: Room) {
  const answer = engine.fetch(
    new Request('http://engine.invalid', {
      method: 'POST',
      headers: { 'x-amz-target': `AWSStepFunctions.${operation}` },
      body: JSON.stringify(input.taskToken === TOKEN ? { ...input, taskToken: token } : input),
    }),
  );
  if (operation === 'GetActivityTask') await engine.clock.advance(POLL_MS);
  const response = await answer;
  return { status: response.status, body: (await response.json()) as Json };
}
