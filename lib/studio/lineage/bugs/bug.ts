import type { Answers } from '../testing/run-machine';
import type { CulpritKind, FixKind } from '../trail/culprit';

/** A mistake that beginners make, and what has to be found. */
export interface Bug {
  readonly name: string;
  readonly definition: object;
  readonly input: unknown;
  readonly answers?: Answers;
  /** The state whose data is looked at, for a run that does not fail by itself. */
  readonly look?: {
    readonly state: string;
    readonly stage: 'parameters' | 'arguments' | 'output';
    readonly path: readonly string[];
  };
  readonly culprit: { readonly state: string; readonly field: string; readonly kind: CulpritKind };
  readonly fix: FixKind;
  /** What the mended run gives, or part of it. */
  readonly output?: unknown;
}

const FUNCTION = 'arn:aws:lambda:us-east-1:123456789012:function:';

export const pedido = { pedido: { id: 'P-7', total: 30 }, cliente: 'Ana' };

/** A Task of the function with the state's name. */
export function task(name: string, more: object): object {
  return { Type: 'Task', Resource: FUNCTION + name, ...more };
}

export function answering(answers: Readonly<Record<string, Answers[string]>>): Answers {
  return Object.fromEntries(Object.entries(answers).map(([name, list]) => [FUNCTION + name, list]));
}

export function machine(states: Readonly<Record<string, object>>, more: object = {}): object {
  return { ...more, StartAt: Object.keys(states)[0], States: states };
}

export function jsonata(states: Readonly<Record<string, object>>): object {
  return machine(states, { QueryLanguage: 'JSONata' });
}
