import jsonata from 'jsonata';
import type { WorkloadName } from '../workloads';
import { ratePerSecondAsync } from './transitions';

/** The expressions of one transition of a workload, and a state they may stand in. */
const settings = {
  'jsonata-chain': { expressions: ['$states.input.n + 1', '$states.input.name'], bindings: chainBindings() },
  // A turn is two transitions and three expressions.
  'jsonata-loop': {
    expressions: ['$i + 1', '$total + $i + 1', '$i < 200'],
    bindings: { i: 1, total: 1 },
    transitions: 2,
  },
} as const satisfies Partial<Record<WorkloadName, object>>;

/** Bare JSONata: the same expressions, compiled before, with nothing around them. In transitions a second. */
export function jsonataLimit(workload: keyof typeof settings): (ms?: number) => Promise<number> {
  const setting = settings[workload];
  const compiled = setting.expressions.map((expression) => jsonata(expression));
  const perCall = 'transitions' in setting ? setting.transitions : 1;
  return (ms = 300) =>
    ratePerSecondAsync(ms, perCall, async () => {
      for (const expression of compiled) await expression.evaluate(undefined, setting.bindings);
    });
}

function chainBindings() {
  return { states: { input: { n: 1, name: 'Ada' } } };
}
