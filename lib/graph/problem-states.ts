import { unescapePointer } from './json-value';
import type { GraphScope, MachineGraph } from './machine-graph';

/** What AWS found, by the state it is found in; of nested states the innermost. */
export function problemStates<T extends { readonly location?: string }>(
  graph: MachineGraph,
  found: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const states = stateIds(graph.root)
    .map((id) => ({ id, location: awsLocation(id) }))
    .sort((left, right) => right.location.length - left.location.length);
  const problems = new Map<string, T[]>();
  for (const problem of found) {
    const place = problem.location;
    const state = states.find(({ location }) => place === location || place?.startsWith(`${location}/`));
    if (state) problems.set(state.id, [...(problems.get(state.id) ?? []), problem]);
  }
  return problems;
}

/** AWS writes names as they are and list positions in brackets: `/States/P/Branches[0]/States/X`. */
function awsLocation(id: string): string {
  return unescapePointer(id.replace(/\/Branches\/(\d+)/g, '/Branches[$1]'));
}

function stateIds(scope: GraphScope): string[] {
  return scope.nodes.flatMap((node) =>
    node.kind === 'state' ? [node.id, ...node.scopes.flatMap(stateIds)] : [],
  );
}
