import { RUNNER_BATCH_MS_MAX } from '../base/limits';
import type { Answer, Evaluation, Evaluator } from '../query/jsonata/evaluation';
import { TOO_LONG } from './protocol';

/** A worker that serves `serveEvaluations`. */
export interface Thread {
  postMessage(evaluation: Evaluation): void;
  onmessage: ((event: { readonly data: Answer }) => unknown) | null;
  terminate(): unknown;
}

interface Batch {
  readonly evaluation: Evaluation;
  readonly answers: Answer[];
  readonly settle: (answers: readonly Answer[]) => void;
}

export interface ThreadOptions {
  readonly start: () => Thread;
  readonly setTimeout: (expire: () => void, ms: number) => unknown;
  readonly clearTimeout: (timer: unknown) => void;
}

const START_MS_MAX = 10_000;

/**
 * Evaluates JSONata in a thread that is ended when a batch takes too long; those behind it go to the next one. Where
 * whoever writes an expression harms only themselves: a thread that takes all memory takes its tab with it.
 */
export function createThreadEvaluator({ start, setTimeout, clearTimeout }: ThreadOptions): Evaluator {
  const queue: Batch[] = [];
  let thread: Thread | undefined;
  let timer: unknown;

  function next(): void {
    const [batch] = queue;
    if (!batch) return;
    // A new thread has to be fetched and started first, which is no time of the expression's.
    const patience = RUNNER_BATCH_MS_MAX + (thread ? 0 : START_MS_MAX);
    thread ??= start();
    thread.onmessage = ({ data }) => {
      batch.answers.push(data);
      if (batch.answers.length === batch.evaluation.expressions.length) finish(batch);
    };
    timer = setTimeout(() => expire(batch), patience);
    thread.postMessage(batch.evaluation);
  }

  function finish({ answers, settle }: Batch): void {
    clearTimeout(timer);
    queue.shift();
    settle(answers);
    next();
  }

  /** It was at one of the expressions; those after it were never begun. */
  function expire(batch: Batch): void {
    thread?.terminate();
    thread = undefined;
    const missing = batch.evaluation.expressions.length - batch.answers.length;
    batch.answers.push(...Array<Answer>(missing).fill(TOO_LONG));
    finish(batch);
  }

  return {
    async evaluate(evaluation) {
      if (evaluation.expressions.length === 0) return [];
      return new Promise((settle) => {
        queue.push({ evaluation, answers: [], settle });
        if (queue.length === 1) next();
      });
    },
  };
}
