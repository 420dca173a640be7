import { createFunctionRunner, type FunctionRunner, type NodeFunctionRunner } from '@pasos/engine/node';

/** One process for all proofs: it starts with the first function that is invoked, and keeps nobody waiting at the end. */
const runner = createFunctionRunner();
let engines = 0;

/** Functions have real seconds, and a machine that proves may be busy: no lab has one that is meant to use up its own. */
const patience = 10;

/** What runs the code of functions for one engine: nothing in memory is shared with another. */
export function functionRunner(shared: NodeFunctionRunner = runner): FunctionRunner {
  const place = `${++engines}/`;
  return {
    warm: () => shared.warm(),
    run: ({ sandbox, program, ...invocation }) =>
      shared.run({
        ...invocation,
        sandbox: `${place}${sandbox}`,
        program: { ...program, timeoutMs: program.timeoutMs * patience },
      }),
    release: () => shared.release(place),
  };
}
