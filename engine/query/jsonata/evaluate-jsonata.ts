import type { JsonObject } from '../../base/json';
import { SeededChance } from '../../base/seeded-chance';
import type { Answer, Evaluation } from './evaluation';
import { CompiledCache } from './native/compiled-cache';
import type { Session } from './native/compiled';
import { AnswerWriter, toData, Unsupported } from './native/data';
import { failureOf } from './native/failures';
import { newEffort } from './native/guard';

const cache = new CompiledCache();

/**
 * Evaluates in this very process: guarded against depth, growth and endless loops, but neither against a regular
 * expression without end nor against one step that takes all memory. See engine/runner for that.
 */
export async function evaluateJsonata(evaluation: Evaluation): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  await evaluateEach(evaluation, (answer) => answers.push(answer));
  return answers;
}

/** The same, telling each answer before the next expression is begun. */
export async function evaluateEach(evaluation: Evaluation, tell: (answer: Answer) => void): Promise<void> {
  const session = { chance: new SeededChance(evaluation.seed), now: evaluation.now, effort: newEffort() };
  const writer = new AnswerWriter();
  let shared: Record<string, unknown> | undefined;
  for (const text of evaluation.expressions) {
    tell(await answer(text, bindingsFor, { session, writer }));
  }

  function bindingsFor(text: string): Record<string, unknown> {
    // Only the transform operator can change what it is given. It calls a method that it expects of any object.
    if (text.includes('|')) return JSON.parse(JSON.stringify(evaluation.bindings)) as JsonObject;
    return (shared ??= toData(evaluation.bindings) as Record<string, unknown>);
  }
}

type BindingsFor = (text: string) => Record<string, unknown>;

interface Work {
  readonly session: Session;
  readonly writer: AnswerWriter;
}

async function answer(text: string, bindingsFor: BindingsFor, work: Work): Promise<Answer> {
  try {
    const compiled = cache.take(text);
    const value = await compiled.evaluate(bindingsFor(text), work.session);
    const answer: Answer =
      value === undefined ? { kind: 'undefined' } : { kind: 'value', value: work.writer.toJson(value) };
    cache.put(text, compiled);
    return answer;
  } catch (thrown) {
    return thrown instanceof Unsupported ? { kind: 'unsupported' } : failureOf(thrown);
  }
}
