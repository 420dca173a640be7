import { createFunctionRunner, type FunctionRunner } from '@pasos/engine/node';

/** One process for all proofs: it starts with the first function that is invoked, and keeps nobody waiting at the end. */
const runner = createFunctionRunner();
let engines = 0;

/** What runs the code of functions for one engine: nothing in memory is shared with another. */
export function functionRunner(shared: FunctionRunner = runner): FunctionRunner {
  const engine = ++engines;
  return {
    warm: () => shared.warm(),
    run: (invocation) => shared.run({ ...invocation, sandbox: `${engine}/${invocation.sandbox}` }),
  };
}
