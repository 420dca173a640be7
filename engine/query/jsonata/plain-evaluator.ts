import jsonata from 'jsonata';
import type { Json } from '../../base/json';
import type { Answer, Evaluation, Evaluator } from './evaluation';

/** Evaluates in this very process: for definitions that are trusted. */
export const plainEvaluator: Evaluator = {
  evaluate: ({ expressions, bindings }: Evaluation) =>
    Promise.all(expressions.map((text) => evaluate(text, bindings))),
};

async function evaluate(text: string, bindings: Evaluation['bindings']): Promise<Answer> {
  try {
    const value: unknown = await jsonata(text).evaluate(undefined, structuredCopy(bindings));
    if (value === undefined) return { kind: 'undefined' };
    if (typeof value === 'function') return { kind: 'unsupported' };
    return { kind: 'value', value: structuredCopy(value as Json) };
  } catch (thrown) {
    const { code, message } = thrown as { code?: string; message: string };
    return { kind: 'error', ...(code === undefined ? {} : { code }), message };
  }
}

function structuredCopy<T extends Json>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
