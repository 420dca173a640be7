import type { CallService } from '@/lib/targets/service-caller';
import { allPages } from '../all-pages';
import { base64Of, base64OfText, textOf } from '../buckets/base64';

export interface FunctionConfiguration {
  readonly FunctionName: string;
  readonly FunctionArn?: string;
  readonly Runtime?: string;
  readonly Handler?: string;
  readonly Timeout?: number;
  readonly MemorySize?: number;
  readonly LastModified?: string;
  readonly State?: string;
  readonly Environment?: { readonly Variables?: Readonly<Record<string, string>> };
}

export interface Invocation {
  /** JSON text, if the handler gave any. */
  readonly payload: string;
  /** `Handled` or `Unhandled`: the payload tells the error then. */
  readonly failure?: string;
  /** The last lines of its log. */
  readonly log: string;
  readonly tookMs: number;
}

export function listFunctions(call: CallService): Promise<readonly FunctionConfiguration[]> {
  interface Page {
    readonly Functions?: readonly FunctionConfiguration[];
    readonly NextMarker?: string;
  }
  return allPages(
    (Marker) => call<Page>('lambda', 'ListFunctions', { Marker }),
    ({ Functions, NextMarker }) => ({ items: Functions, next: NextMarker }),
  );
}

export function describeFunction(call: CallService, FunctionName: string): Promise<FunctionConfiguration> {
  return call('lambda', 'GetFunctionConfiguration', { FunctionName });
}

/** Where the code can be fetched from. */
export async function codeLocation(call: CallService, FunctionName: string): Promise<string | undefined> {
  interface Answer {
    readonly Code?: { readonly Location?: string };
  }
  return (await call<Answer>('lambda', 'GetFunction', { FunctionName })).Code?.Location;
}

interface NewFunction {
  readonly name: string;
  readonly runtime: string;
  readonly handler: string;
  readonly zip: Uint8Array;
}

/** Any role does where roles are not held against what a function does. */
const role = 'arn:aws:iam::123456789012:role/pasos-lambda';

export async function createFunction(call: CallService, made: NewFunction): Promise<void> {
  await call('lambda', 'CreateFunction', {
    FunctionName: made.name,
    Runtime: made.runtime,
    Handler: made.handler,
    Role: role,
    Timeout: 10,
    Code: { ZipFile: base64Of(made.zip) },
  });
}

export async function saveCode(call: CallService, FunctionName: string, zip: Uint8Array): Promise<void> {
  await call('lambda', 'UpdateFunctionCode', { FunctionName, ZipFile: base64Of(zip) });
}

export interface FunctionSettings {
  readonly handler: string;
  readonly timeout: number;
  readonly memory: number;
  readonly variables: Readonly<Record<string, string>>;
}

export async function saveSettings(
  call: CallService,
  FunctionName: string,
  { handler, timeout, memory, variables }: FunctionSettings,
): Promise<void> {
  await call('lambda', 'UpdateFunctionConfiguration', {
    FunctionName,
    Handler: handler,
    Timeout: timeout,
    MemorySize: memory,
    Environment: { Variables: variables },
  });
}

export async function invoke(
  call: CallService,
  FunctionName: string,
  { payload, now }: { readonly payload: string; readonly now: () => number },
): Promise<Invocation> {
  interface Answer {
    readonly Payload?: string;
    readonly FunctionError?: string;
    readonly LogResult?: string;
  }
  const started = now();
  const answer = await call<Answer>('lambda', 'Invoke', {
    FunctionName,
    LogType: 'Tail',
    Payload: base64OfText(payload),
  });
  return {
    payload: textOf(answer.Payload ?? ''),
    failure: answer.FunctionError,
    log: textOf(answer.LogResult ?? ''),
    tookMs: now() - started,
  };
}

export async function deleteFunction(call: CallService, FunctionName: string): Promise<void> {
  await call('lambda', 'DeleteFunction', { FunctionName });
}
