import { createFunctionRunner, type FunctionRunner, type NodeFunctionRunner } from '@pasos/engine/node';

/** One process for all proofs: it starts with the first function that is invoked, and keeps nobody waiting at the end. */
const runner = createFunctionRunner();
let engines = 0;

/** What runs the code of functions for one engine: nothing in memory is shared with another. */
export function functionRunner(shared: NodeFunctionRunner = runner): FunctionRunner {
  const place = `${++engines}/`;
  return {
    warm: () => shared.warm(),
    run: (invocation) => shared.run({ ...invocation, sandbox: `${place}${invocation.sandbox}` }),
    release: () => shared.release(place),
  };
}
