import type { Json, JsonObject } from '../base/json';

/** What a function is made of, as far as it changes how it runs. */
export interface FunctionProgram {
  /** As Lambda names it: `nodejs22.x`. */
  readonly runtime: string;
  /** `index.handler`. */
  readonly handler: string;
  readonly timeoutMs: number;
  readonly memoryMb: number;
  readonly environment: Readonly<Record<string, string>>;
}

/** What a handler finds in its `context`. */
export interface FunctionContext {
  readonly functionName: string;
  readonly functionVersion: string;
  readonly invokedFunctionArn: string;
  readonly logGroupName: string;
  /** JSON text. */
  readonly clientContext?: string;
}

/** A call of an AWS service out of a handler: the n-th of its invocation. */
export interface FunctionCall {
  readonly n: number;
  readonly service: string;
  readonly operation: string;
  readonly input: JsonObject;
}
export type FunctionCallAnswer =
  | { readonly kind: 'answer'; readonly output: JsonObject }
  | {
      readonly kind: 'error';
      readonly code: string;
      readonly message: string;
      readonly status: number;
      readonly members?: JsonObject;
    };

/** One invocation of a function. */
export interface FunctionInvocation {
  /** The request id. Chance within the handler follows from it, so that run again it does the same. */
  readonly id: string;
  /** Invocations that say the same here may find what earlier ones left in memory. */
  readonly sandbox: string;
  readonly program: FunctionProgram;
  /** JSON text. */
  readonly event: string;
  readonly context: FunctionContext;
  /** The files of the deployment package by their paths; asked for when no sandbox has them. */
  files(): Promise<Readonly<Record<string, Uint8Array>>>;
  /** Performs a call of the handler. May be asked for the same call twice, when the invocation had to be begun again. */
  call(call: FunctionCall): Promise<FunctionCallAnswer>;
}

export interface FunctionLogLine {
  readonly at: number;
  readonly text: string;
}

/** How an invocation ended. */
export interface FunctionResult {
  readonly outcome:
    | { readonly kind: 'returned'; readonly payload: string }
    /** The payload is the JSON text of `{ errorType, errorMessage, … }`. */
    | { readonly kind: 'failed'; readonly payload: string };
  readonly logs: readonly FunctionLogLine[];
  /** Where its log belongs: `2026/11/26/[$LATEST]` and 32 hexadecimal digits, which stand for the sandbox. */
  readonly logStream: string;
  readonly startedAt: number;
  readonly durationMs: number;
  /** How long the sandbox took to start, if it was a new one. */
  readonly initMs?: number;
  readonly memoryUsedMb: number;
  /** The sandbox is gone: `timeout`, `error exit code 1`… as `REPORT` says it. */
  readonly status?: 'timeout' | 'error';
}

/** Runs the code of functions, which may be hostile, behind a wall. */
export interface FunctionRunner {
  run(invocation: FunctionInvocation): Promise<FunctionResult>;
  /** Starts what takes a moment to start, before it is needed. */
  warm(): void;
  /** Whoever had it run is closed: what invocations left in memory is of no more use. */
  release(): void;
}

/** An error as Lambda puts it into a payload. */
export function failedPayload(
  errorType: string,
  errorMessage: string,
  more: Record<string, Json> = {},
): string {
  return JSON.stringify({ errorType, errorMessage, ...more });
}
