import { evaluateJsonata } from '../query/jsonata/evaluate-jsonata';
import type { Evaluator } from '../query/jsonata/evaluation';

/** For tests, and wherever whoever writes an expression harms only themselves. */
export const inProcessEvaluator: Evaluator = { evaluate: evaluateJsonata };
