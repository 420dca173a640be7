import { unescapePointer } from '@/lib/graph/json-value';
import { machineGraph, type GraphScope } from '@/lib/graph/machine-graph';
import { parseDefinition } from '../parse-definition';
import type { StateVisit } from './visit';

/** JSON pointer of the state with this name, at any depth: names are unique in a machine. */
export function statePointer(definition: string | undefined, name: string): string | undefined {
  return statePointers(definition).get(name);
}

let lastRead: { readonly definition: string; readonly pointers: ReadonlyMap<string, string> } | undefined;

/** JSON pointers by name. Whoever asks, asks for many states of one definition: the last one read is kept. */
export function statePointers(definition: string | undefined): ReadonlyMap<string, string> {
  if (definition === undefined) return new Map();
  if (lastRead?.definition !== definition) {
    const pointers = new Map(pointersIn(machineGraph(parseDefinition(definition)).root));
    lastRead = { definition, pointers };
  }
  return lastRead.pointers;
}

/** In which branch of its Parallel a state lies, from 0. */
export function branchIn(definition: string | undefined, name: string): number | undefined {
  const branch = /\/Branches\/(\d+)\/States\/[^/]*$/.exec(statePointer(definition, name) ?? '')?.[1];
  return branch === undefined ? undefined : Number(branch);
}

/** The state a failure began in: the innermost of those that failed last. */
export function failedVisit(visits: readonly StateVisit[]): StateVisit | undefined {
  const failed = visits.filter((visit) => visit.status === 'failed');
  const deepest = Math.max(...failed.map((visit) => visit.depth));
  return failed.findLast((visit) => visit.depth === deepest);
}

function pointersIn(scope: GraphScope): readonly (readonly [string, string])[] {
  return scope.nodes.flatMap((node) =>
    node.kind === 'state' ? [[node.name, node.id] as const, ...node.scopes.flatMap(pointersIn)] : [],
  );
}

/** The name a pointer ends in. */
export function stateName(pointer: string | undefined): string | undefined {
  const token = pointer?.split('/').pop();
  return token === undefined ? undefined : unescapePointer(token);
}
