import type { MapState, ParallelState, TaskState } from '../../asl/program';
import type { Json } from '../../base/json';
import { withResult } from './data-flow';
import type { Leaving } from './executor';
import type { Visiting } from './visiting';

/** How a state is left whose work gave `result`. */
export function leavingWith(visiting: Visiting<TaskState | ParallelState | MapState>, result: Json): Leaving {
  const { state } = visiting;
  visiting.note('result', result);
  return { given: withResult(visiting, state, result), flow: state.flow };
}
