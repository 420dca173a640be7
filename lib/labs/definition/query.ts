import { expand, sameJson } from '../run/template';
import type { Query, Selector } from '../schema/match.schema';
import { accountsIn, argumentOf, gapsIn, isGap } from './addresses';
import { firstUnlike } from './alike';
import { isTerminal, reachableFrom, unreachable } from './graph';
import type { Graph, GraphState } from './graph';

export type QueryOf<K extends Query['kind']> = Extract<Query, { kind: K }>;

/** `solution` is what `graph` queries compare with. */
export function holds(query: Query, graph: Graph, solution: Graph | undefined): boolean {
  switch (query.kind) {
    case 'count':
      return withinBounds(query, countOf(query, graph).length);
    case 'start': {
      const start = graph.states.find(({ scope, name }) => scope === '' && name === graph.starts['']);
      return start !== undefined && selects(query.state, start);
    }
    case 'exists':
      return graph.states.some((state) => selects(query.state, state));
    case 'path':
      return walks(query, graph);
    case 'branches':
      return withinBounds(query, branchesOf(graph));
    case 'rules':
      return withinBounds(query, rulesOf(graph));
    case 'field': {
      const selected = graph.states.filter((state) => selects(query.state, state));
      const fits = (state: GraphState) => fieldHolds(query, state);
      return query.every ? selected.every(fits) : selected.some(fits);
    }
    case 'reachable':
      return unreachable(graph).length === 0;
    case 'portable':
      return accountsIn(graph).length === 0;
    case 'gap':
      return graph.states.some((state) => selects(query.state, state) && isGap(argumentOf(query, state)));
    case 'filled':
      return gapsIn(graph).length === 0;
    case 'graph':
      return solution !== undefined && sameGraph(graph, solution);
    case 'alike':
      return solution !== undefined && firstUnlike(graph, solution) === undefined;
  }
}

export function selects(
  selector: Selector,
  state: { readonly name: string; readonly type: string },
): boolean {
  return typeof selector === 'string' ? state.name === selector : state.type === selector.type;
}

export function countOf({ type, where = 'anywhere' }: QueryOf<'count'>, graph: Graph): GraphState[] {
  return graph.states.filter(
    (state) => state.type === type && (where === 'anywhere' || (where === 'top') === (state.scope === '')),
  );
}

export function branchesOf(graph: Graph): number {
  const counts = graph.states.map(({ fields }) =>
    Array.isArray(fields.Branches) ? fields.Branches.length : 0,
  );
  return Math.max(0, ...counts);
}

export function rulesOf(graph: Graph): number {
  return graph.states.reduce(
    (sum, { type, fields }) =>
      sum + (type === 'Choice' && Array.isArray(fields.Choices) ? fields.Choices.length : 0),
    0,
  );
}

export function withinBounds(
  { is, min, max }: { is?: number | undefined; min?: number | undefined; max?: number | undefined },
  count: number,
): boolean {
  return (
    (is === undefined || count === is) &&
    (min === undefined || count >= min) &&
    (max === undefined || count <= max)
  );
}

function walks({ states, direct, ends }: QueryOf<'path'>, graph: Graph): boolean {
  const [first, ...rest] = states;
  let at = graph.states.filter((state) => first !== undefined && selects(first, state));
  for (const selector of rest)
    at = at.flatMap((state) => nextOf(graph, state, { selector, direct: direct === true }));
  return at.some((state) => !ends || isTerminal(state));
}

function nextOf(
  graph: Graph,
  from: GraphState,
  wanted: { selector: Selector; direct: boolean },
): GraphState[] {
  const names = wanted.direct
    ? new Set(from.targets)
    : new Set(from.targets.flatMap((target) => [...reachableFrom(graph, from.scope, target)]));
  return graph.states.filter(
    (state) => state.scope === from.scope && names.has(state.name) && selects(wanted.selector, state),
  );
}

function fieldHolds(query: QueryOf<'field'>, { fields }: GraphState): boolean {
  const value = fields[query.field];
  if (query.present !== undefined && query.present !== (value !== undefined)) return false;
  if (query.constant !== undefined && query.constant !== isConstant(value)) return false;
  return query.is === undefined || sameJson(unwrap(value), expand(query.is, { input: undefined }));
}

/** JSONata writes a constant as `{% 3 %}` too. */
function unwrap(value: unknown): unknown {
  const inner = typeof value === 'string' ? /^\{%(.*)%\}$/s.exec(value)?.[1] : undefined;
  if (inner === undefined) return value;
  try {
    return JSON.parse(inner.trim()) as unknown;
  } catch {
    return value;
  }
}

function isConstant(value: unknown): boolean {
  if (value === undefined) return false;
  const inner = unwrap(value);
  return !(typeof inner === 'string' && inner.startsWith('{%'));
}

function sameGraph(left: Graph, right: Graph): boolean {
  return sameJson(shape(left), shape(right));
}

function shape({ starts, states }: Graph): unknown {
  const edges = states.map(({ scope, name, type, targets, fields }) => [
    `${scope}/${name}`,
    [type, [...targets].sort(), fields.End === true],
  ]);
  return { starts, states: Object.fromEntries(edges) as unknown };
}
