import { createThreadEvaluator, type Evaluator, type Thread } from '@pasos/engine/inspection';

let evaluator: Evaluator | undefined;

/** Evaluates what is not plain JSONata in a worker, which is started for the first of it. */
export function pageEvaluator(): Evaluator {
  evaluator ??= createThreadEvaluator({
    start: () =>
      new Worker(new URL('../../simulator/jsonata.worker.ts', import.meta.url), {
        type: 'module',
      }) as unknown as Thread,
    setTimeout: (expire, ms) => window.setTimeout(expire, ms),
    clearTimeout: (timer) => window.clearTimeout(timer as number),
  });
  return evaluator;
}
