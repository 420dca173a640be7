import { expect } from 'vitest';
import type { Owner } from '../base/arn';
import type { JsonObject } from '../base/json';
import { createTestEngine, type TestEngine, type TestEngineOptions } from '../testing';

export const OWNER: Owner = { partition: 'aws', region: 'us-east-1', account: '123456789012' };
export const ROLE = 'arn:aws:iam::123456789012:role/lab';
export const MACHINE = 'arn:aws:states:us-east-1:123456789012:stateMachine:hola';
export const EXECUTION = 'arn:aws:states:us-east-1:123456789012:execution:hola';

export const PASS = '{"StartAt":"A","States":{"A":{"Type":"Pass","End":true}}}';
export const WAIT = '{"StartAt":"A","States":{"A":{"Type":"Wait","Seconds":60,"End":true}}}';
export const FAIL = '{"StartAt":"A","States":{"A":{"Type":"Fail","Error":"E","Cause":"c"}}}';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test asserts on JSON of any form
type Answer = any;

export interface ApiUnderTest {
  readonly engine: TestEngine;
  call(operation: string, input?: JsonObject, caller?: Owner): Promise<Answer>;
  /** A machine called `hola`, or what else `input` says. */
  create(input?: JsonObject): Promise<Answer>;
  /** Starts an execution of `hola` and lets it come as far as it can without time passing. */
  start(input?: JsonObject): Promise<Answer>;
}

export function apiUnderTest(options: TestEngineOptions = {}): ApiUnderTest {
  const engine = createTestEngine(options);
  const call = async (operation: string, input: JsonObject = {}, caller = OWNER) =>
    JSON.parse(JSON.stringify(await engine.api.call(operation, input, caller))) as Answer;
  return {
    engine,
    call,
    create: (input) =>
      call('CreateStateMachine', { name: 'hola', definition: PASS, roleArn: ROLE, ...input }),
    async start(input) {
      const answer = await call('StartExecution', { stateMachineArn: MACHINE, ...input });
      await engine.clock.advance(0);
      return answer;
    },
  };
}

/** Asserts that the call fails with this error, message and all. */
export async function expectError(call: Promise<unknown>, code: string, message: string): Promise<void> {
  await expect(call).rejects.toMatchObject({ code, message });
}
