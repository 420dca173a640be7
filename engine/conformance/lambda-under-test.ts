import { zipSync } from 'fflate';
import type { Json, JsonObject } from '../base/json';
import {
  failedPayload,
  type FunctionInvocation,
  type FunctionResult,
  type FunctionRunner,
} from '../host/functions';
import { fromBase64, toBase64 } from '../query/encoding/base64';
import { fromUtf8, toUtf8 } from '../query/encoding/utf8';
import { createTestEngine } from '../testing';

export const OWNER = { partition: 'aws', region: 'us-east-1', account: '123456789012' };
export const ROLE = 'arn:aws:iam::123456789012:role/r';
export const F = 'arn:aws:lambda:us-east-1:123456789012:function:f';

/** When the clock of a test engine starts. */
const STARTED = Date.UTC(2026, 0, 1);

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test asserts on JSON of any form
export type Answer = any;
type Handler = (event: Answer, invocation: FunctionInvocation) => Json | Promise<Json>;

/** Runs what a test says in place of the code: what it throws is how the function fails. */
export class ScriptedRunner implements FunctionRunner {
  readonly runs: FunctionInvocation[] = [];

  constructor(public handler: Handler = () => ({ ok: true })) {}

  warm(): void {}

  release(): void {}

  async run(invocation: FunctionInvocation): Promise<FunctionResult> {
    this.runs.push(invocation);
    return {
      outcome: await this.outcome(invocation),
      logs: [{ at: STARTED, text: 'hola' }],
      logStream: '2026/01/01/[$LATEST]0',
      startedAt: STARTED,
      durationMs: 1,
      memoryUsedMb: 64,
    };
  }

  private async outcome(invocation: FunctionInvocation): Promise<FunctionResult['outcome']> {
    try {
      const said = await this.handler(JSON.parse(invocation.event), invocation);
      return { kind: 'returned', payload: JSON.stringify(said) };
    } catch (thrown) {
      const { name, message } = thrown as Error;
      return { kind: 'failed', payload: failedPayload(name, message, { trace: [] }) };
    }
  }
}

export const zip = (text: string) => toBase64(zipSync({ 'index.js': toUtf8(text) }));

/** An engine whose functions do what a test says. */
export function lambdaUnderTest(handler?: Handler) {
  const runner = new ScriptedRunner(handler);
  const engine = createTestEngine({ functions: runner });
  return { runner, engine, ...callsOf(engine) };
}

/** Calls of the services of an engine, in words of a test. */
export function callsOf({ localServices }: Pick<ReturnType<typeof createTestEngine>, 'localServices'>) {
  async function of(service: string, operation: string, input: JsonObject, journal?: string) {
    const caller = { ...OWNER, ...(journal !== undefined && { journal }) };
    return JSON.parse(JSON.stringify(await localServices.call(service, operation, input, caller))) as Answer;
  }
  const call = (operation: string, input: JsonObject = {}, journal?: string) =>
    of('lambda', operation, input, journal);
  const create = (more: JsonObject = {}) =>
    call('CreateFunction', {
      FunctionName: 'f',
      Role: ROLE,
      Runtime: 'nodejs22.x',
      Handler: 'index.handler',
      Code: { ZipFile: zip('exports.handler = 1') },
      ...more,
    });
  async function invoke(event: Json = {}, more: JsonObject = {}, journal?: string): Promise<Answer> {
    const input = { FunctionName: 'f', Payload: toBase64(toUtf8(JSON.stringify(event))), ...more };
    const { Payload, ...answer } = await call('Invoke', input, journal);
    const text = Payload === undefined ? '' : fromUtf8(fromBase64(Payload as string));
    return { ...answer, ...(text !== '' && { said: JSON.parse(text) as Json }) };
  }
  return { of, call, create, invoke };
}

/** The code, the message and the status of what a call is refused with. */
export async function refusal(called: Promise<unknown>): Promise<string> {
  try {
    return `answered ${JSON.stringify(await called)}`;
  } catch (thrown) {
    const { code, status, message } = thrown as Record<'code' | 'status' | 'message', unknown>;
    return `${String(status)} ${String(code)}: ${String(message)}`;
  }
}
