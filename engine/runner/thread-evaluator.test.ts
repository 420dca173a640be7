import { expect, test } from 'vitest';
import type { Answer, Evaluation } from '../query/jsonata/evaluation';
import { createThreadEvaluator, type Thread } from './thread-evaluator';
import { TOO_LONG } from './protocol';

const value = (text: string): Answer => ({ kind: 'value', value: text });
const evaluation = (...expressions: string[]): Evaluation => ({
  expressions,
  bindings: {},
  seed: [0, 0, 0, 0],
  now: 0,
});

/** Threads that repeat each expression and stay silent from `hang` on, and time that passes when told to. */
function evaluatorUnderTest() {
  const started: { readonly given: Evaluation[]; isEnded: boolean }[] = [];
  let expire: (() => void) | undefined;
  const patience: number[] = [];
  const start = () => {
    const state = { given: [] as Evaluation[], isEnded: false };
    started.push(state);
    const thread: Thread = {
      onmessage: null,
      postMessage(batch) {
        state.given.push(batch);
        const until = batch.expressions.indexOf('hang');
        const answered = until < 0 ? batch.expressions : batch.expressions.slice(0, until);
        for (const text of answered) thread.onmessage?.({ data: value(text) });
      },
      terminate: () => (state.isEnded = true),
    };
    return thread;
  };
  const evaluator = createThreadEvaluator({
    start,
    setTimeout: (wake, ms) => {
      patience.push(ms);
      return (expire = wake);
    },
    clearTimeout: () => (expire = undefined),
  });
  return { evaluator, started, patience, pass: () => expire?.() };
}

test('no thread is started for nothing, and one serves all', async () => {
  const { evaluator, started } = evaluatorUnderTest();
  expect(await evaluator.evaluate(evaluation())).toEqual([]);
  expect(started).toHaveLength(0);
  expect(await evaluator.evaluate(evaluation('a', 'b'))).toEqual([value('a'), value('b')]);
  expect(await evaluator.evaluate(evaluation('c'))).toEqual([value('c')]);
  expect(started).toHaveLength(1);
});

test('what takes too long is ended, and whoever waits behind it gets an answer from the next thread', async () => {
  const { evaluator, started, pass } = evaluatorUnderTest();
  const hanging = evaluator.evaluate(evaluation('a', 'hang', 'b'));
  const behind = evaluator.evaluate(evaluation('c'));
  pass();
  expect(await hanging).toEqual([value('a'), TOO_LONG, TOO_LONG]);
  expect(await behind).toEqual([value('c')]);
  expect(started.map(({ isEnded }) => isEnded)).toEqual([true, false]);
});

test('the first batch of a thread is given the time that its start takes', async () => {
  const { evaluator, patience } = evaluatorUnderTest();
  await evaluator.evaluate(evaluation('a'));
  await evaluator.evaluate(evaluation('b'));
  expect(patience[0]).toBeGreaterThan(patience[1]!);
});
