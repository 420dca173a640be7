import { simulate, type Evaluator } from '@pasos/engine/simulator';
import { nextTurn } from './next-turn';
import type { FromSimulator, ToSimulator } from './protocol';

interface Scope {
  postMessage(message: FromSimulator): void;
  onmessage: ((event: { readonly data: ToSimulator }) => unknown) | null;
}

/** Runs what it is told to, one after the other: they would only take each other's time. */
export function serveSimulator(scope: Scope, evaluator: Evaluator): void {
  const wanted = new Set<number>();
  let last: Promise<void> = Promise.resolve();
  scope.onmessage = ({ data }) => {
    if (data.kind === 'cancel') return wanted.delete(data.id);
    const { id, request } = data;
    wanted.add(id);
    last = last.then(async () => {
      const isCancelled = () => !wanted.has(id);
      const simulated = await simulate(request, { evaluator, nextTurn, isCancelled });
      if (wanted.delete(id)) scope.postMessage({ kind: 'ran', id, simulated });
    });
  };
}
