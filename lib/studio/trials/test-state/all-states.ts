import { machineGraph, type GraphScope } from '@/lib/graph/machine-graph';

export interface NamedState {
  readonly name: string;
  /** A JSON pointer. */
  readonly pointer: string;
}

/** Every state of a definition, at any depth. */
export function allStates(definition: unknown): readonly NamedState[] {
  return within(machineGraph(definition).root);
}

function within({ nodes }: GraphScope): readonly NamedState[] {
  return nodes.flatMap((node) =>
    node.kind === 'state' ? [{ name: node.name, pointer: node.id }, ...node.scopes.flatMap(within)] : [],
  );
}
