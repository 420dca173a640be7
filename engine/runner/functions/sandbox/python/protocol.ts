import type { MessagePort } from 'node:worker_threads';
import type { FunctionCall } from '../../../../host/functions';
import type { EncodedFiles, RunOrder } from '../../protocol';

/** From the process to a thread with an interpreter of Python. */
export type ToPython =
  | {
      readonly kind: 'load';
      readonly order: RunOrder;
      readonly files: EncodedFiles;
      readonly logStream: string;
    }
  | { readonly kind: 'invoke'; readonly event: string; readonly context: string };

export type FromPython =
  /** The interpreter is there, and has seen no code of a function. */
  | { readonly kind: 'ready' }
  /** `problem`: the JSON text of why the handler cannot be had, or the status of an exit. */
  | { readonly kind: 'loaded'; readonly problem: string }
  | { readonly kind: 'log'; readonly at: number; readonly text: string }
  | ({ readonly kind: 'call' } & FunctionCall)
  | {
      readonly kind: 'ended';
      readonly how: 'returned' | 'failed' | 'exited';
      readonly payload: string;
      readonly memoryBytes: number;
    };

/** `signal` counts the answers that lie at the port: a thread waits for them without being able to do anything else. */
export interface PythonThreadData {
  readonly answers: MessagePort;
  readonly signal: SharedArrayBuffer;
}
