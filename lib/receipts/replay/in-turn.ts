import { AsyncLocalStorage } from 'node:async_hooks';
import type { FunctionRunner } from '@pasos/engine/node';
import type { Evaluator } from '@pasos/engine/testing';

type Line = { last: Promise<unknown> };

/** The invocation that whatever runs has come from. */
const within = new AsyncLocalStorage<Line>();

/**
 * What runs in processes of its own, one thing after the other: which of two is faster depends on the machine. What an
 * invocation invokes does not wait for it.
 */
export function functionsInTurn(runner: FunctionRunner): FunctionRunner {
  const outside: Line = { last: Promise.resolve() };
  return {
    warm: () => runner.warm(),
    release: () => runner.release(),
    run(invocation) {
      const inside: Line = { last: Promise.resolve() };
      return queue(within.getStore() ?? outside, () =>
        runner.run({
          ...invocation,
          call: (call) => within.run(inside, () => invocation.call(call)),
        }),
      );
    },
  };
}

export function expressionsInTurn(evaluator: Evaluator): Evaluator {
  const line: Line = { last: Promise.resolve() };
  return { evaluate: (evaluation) => queue(line, () => evaluator.evaluate(evaluation)) };
}

function queue<T>(line: Line, work: () => Promise<T>): Promise<T> {
  const result = line.last.then(work);
  line.last = result.catch(() => {});
  return result;
}
