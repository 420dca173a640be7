import type {
  FunctionCall,
  FunctionCallAnswer,
  FunctionContext,
  FunctionProgram,
  FunctionResult,
} from '../../host/functions';

/** The first line of the process. */
export const READY = 'ready';

/** What an invocation is, on its way to the sandbox. */
export interface RunOrder {
  readonly kind: 'run';
  /** Counts invocations: one that is begun again has another number. */
  readonly run: number;
  readonly id: string;
  readonly sandbox: string;
  readonly program: FunctionProgram;
  readonly event: string;
  readonly context: FunctionContext;
}

/** The files of a deployment package by their paths, as Base64. */
export type EncodedFiles = Readonly<Record<string, string>>;

/** Sandboxes whose names begin so are of no more use. */
export interface Release {
  readonly kind: 'release';
  readonly sandboxes: string;
}

/** What is said to the run under way. */
export type ToRun =
  | { readonly kind: 'files'; readonly run: number; readonly files: EncodedFiles }
  | {
      readonly kind: 'answer';
      readonly run: number;
      readonly n: number;
      readonly answer: FunctionCallAnswer;
    };

export type ToRunner = RunOrder | Release | ToRun;

interface Ended {
  readonly kind: 'ended';
  readonly run: number;
  readonly result: FunctionResult;
}
export type FromRunner =
  | { readonly kind: 'files'; readonly run: number }
  | ({ readonly kind: 'call'; readonly run: number } & FunctionCall)
  | Ended;

/** From the process to one of its threads: which sandbox an order is for. */
export type ToThread =
  | { readonly kind: 'run'; readonly order: RunOrder; readonly instance: string }
  | { readonly kind: 'drop'; readonly instance: string }
  | ToRun;
export type FromThread =
  | Exclude<FromRunner, Ended>
  | { readonly kind: 'began'; readonly run: number }
  | { readonly kind: 'log'; readonly run: number; readonly at: number; readonly text: string }
  /** `isGone`: the sandbox is of no more use, and its memory is free. */
  | (Ended & { readonly isGone: boolean; readonly memoryBytes: number });

/** What a thread is told when it starts. `watch`: the deadline of what it is at, in milliseconds since the epoch, or 0. */
export interface ThreadData {
  readonly wasm: WebAssembly.Module;
  readonly watch: SharedArrayBuffer;
}
