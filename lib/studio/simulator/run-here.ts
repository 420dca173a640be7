import { inProcessEvaluator, simulate } from '@pasos/engine/simulator';
import { nextTurn } from './next-turn';
import { cancelled, type Simulated, type Simulator } from './simulator';

/** The same in this process, for tests and scripts: nothing ends an expression that takes for ever. */
export const simulatorHere: Simulator = {
  async run(request, signal) {
    if (signal?.aborted) return cancelled;
    const isCancelled = () => signal?.aborted === true;
    return (await simulate(request, { evaluator: inProcessEvaluator, nextTurn, isCancelled })) as Simulated;
  },
  close() {},
};

/** @see Simulator.run */
export const runHere: Simulator['run'] = (request, signal) => simulatorHere.run(request, signal);
