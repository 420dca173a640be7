import { evaluateEach } from '../query/jsonata/evaluate-jsonata';
import type { Answer, Evaluation } from '../query/jsonata/evaluation';
import { harden } from './harden';

interface Scope {
  postMessage(answer: Answer): void;
  onmessage: ((event: { readonly data: Evaluation }) => unknown) | null;
}

/** What a thread of `createThreadEvaluator` runs: an evaluation in, an answer out for each of its expressions. */
export function serveEvaluations(scope: Scope): void {
  let last: Promise<unknown> = Promise.resolve();
  scope.onmessage = ({ data }) => {
    last = last.then(() => evaluateEach(data, (answer) => scope.postMessage(answer)));
  };
  harden();
}
