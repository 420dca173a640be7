import {
  asArray,
  asRecord,
  escapePointer,
  own,
  ownText,
  unescapePointer,
  type JsonRecord,
} from './json-value';
import { stateDetail } from './state-detail';
import { openWays, transitions } from './transitions';

export const stateTypes = ['Task', 'Pass', 'Choice', 'Wait', 'Parallel', 'Map', 'Succeed', 'Fail'] as const;
export type StateType = (typeof stateTypes)[number];

/** A definition as a drawing sees it. Half-written definitions give half a graph, never an error. */
export interface MachineGraph {
  readonly root: GraphScope;
}

/** States that may point at each other: the machine itself, one branch of a Parallel, the processor of a Map. */
export interface GraphScope {
  /** JSON pointer of the object that holds `StartAt` and `States`; `''` for the machine. */
  readonly id: string;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/** `missing` stands where a transition points at a state that is not there, `open` where one does not lead anywhere yet. */
export type GraphNode =
  | { readonly kind: 'start'; readonly id: string }
  | { readonly kind: 'end'; readonly id: string }
  | { readonly kind: 'missing'; readonly id: string; readonly name: string }
  | { readonly kind: 'open'; readonly id: string }
  | StateNode;

export interface StateNode {
  readonly kind: 'state';
  /** JSON pointer of the state: finds it again in the text. */
  readonly id: string;
  readonly name: string;
  readonly type: StateType | 'Unknown';
  /** What tells it apart at a glance: the action of a Task, the seconds of a Wait. */
  readonly detail?: string;
  /** Neither `Next` nor `End` where the type needs one: an unfinished path. */
  readonly loose: boolean;
  /** No path from the start leads here. */
  readonly orphan: boolean;
  readonly scopes: readonly GraphScope[];
}

export type EdgeKind = 'start' | 'next' | 'end' | 'rule' | 'default' | 'catch';

export interface GraphEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly kind: EdgeKind;
  /** The rule of a Choice or the errors of a Catch. */
  readonly label?: string;
  /** JSON pointer of the field that makes it; undefined where a Succeed or a Fail ends. */
  readonly way?: string;
}

/** `open` draws the ways that lead nowhere yet as well: for who is building. */
export interface GraphOptions {
  readonly open?: boolean;
}

export function machineGraph(definition: unknown, options: GraphOptions = {}): MachineGraph {
  return { root: scopeOf(definition, '', options) };
}

function scopeOf(definition: unknown, id: string, options: GraphOptions): GraphScope {
  const states = Object.entries(asRecord(own(asRecord(definition), 'States')));
  const startAt = ownText(asRecord(definition), 'StartAt') || undefined;
  const isRoot = id === '';
  const edges = scopeEdges(id, states, isRoot);
  const start = startAt !== undefined ? `${id}/States/${escapePointer(startAt)}` : undefined;
  const reached = start === undefined ? undefined : reachable(start, edges);
  const nodes = states.map(([name, state]) => stateNode(name, state, { scope: id, reached, options }));
  if (isRoot && start)
    edges.unshift({ id: 'start', from: '#start', to: start, kind: 'start', way: '/StartAt' });
  const missing = missingNodes(nodes, edges, isRoot ? undefined : start);
  const open = options.open ? openEnds(id, states, start) : { nodes: [], edges: [] };
  return {
    id,
    nodes: [...endpoints(isRoot, [...edges, ...open.edges]), ...nodes, ...missing, ...open.nodes],
    edges: [...edges, ...open.edges],
  };
}

/** What leads nowhere yet, each with an end of its own. */
function openEnds(
  scope: string,
  states: readonly (readonly [string, unknown])[],
  start: string | undefined,
): { readonly nodes: GraphNode[]; readonly edges: GraphEdge[] } {
  const edges = states.flatMap(([name, state]) => {
    const from = `${scope}/States/${escapePointer(name)}`;
    return openWays(asRecord(state)).map(({ field, kind, label }): GraphEdge => {
      const way = `${from}/${field}`;
      return { id: way, from, to: way, kind, label, way };
    });
  });
  const begin = `${scope}/StartAt`;
  const nodes = edges.map(({ to }): GraphNode => ({ kind: 'open', id: to }));
  if (start !== undefined) return { nodes, edges };
  if (scope === '') edges.unshift({ id: begin, from: '#start', to: begin, kind: 'start', way: begin });
  return { nodes: [{ kind: 'open', id: begin }, ...nodes], edges };
}

function scopeEdges(
  scope: string,
  states: readonly (readonly [string, unknown])[],
  isRoot: boolean,
): GraphEdge[] {
  return states.flatMap(([name, state]) => {
    const from = `${scope}/States/${escapePointer(name)}`;
    return transitions(asRecord(state)).flatMap(({ to, kind, label, field }, index): GraphEdge[] => {
      const id = `${from}#${index}`;
      const way = field === '' ? undefined : `${from}/${field}`;
      if (kind === 'end') return isRoot ? [{ id, from, to: '#end', kind, way }] : [];
      return [{ id, from, to: `${scope}/States/${escapePointer(to)}`, kind, label, way }];
    });
  });
}

function stateNode(
  name: string,
  value: unknown,
  {
    scope,
    reached,
    options,
  }: { scope: string; reached: ReadonlySet<string> | undefined; options: GraphOptions },
): StateNode {
  const state = asRecord(value);
  const id = `${scope}/States/${escapePointer(name)}`;
  const type = stateTypes.find((known) => known === own(state, 'Type')) ?? 'Unknown';
  return {
    kind: 'state',
    id,
    name,
    type,
    detail: stateDetail(type, state),
    loose: type !== 'Unknown' && transitions(state).every((transition) => transition.kind === 'catch'),
    orphan: reached !== undefined && !reached.has(id),
    scopes: innerScopes(type, { state, id, options }),
  };
}

function reachable(start: string, edges: readonly GraphEdge[]): ReadonlySet<string> {
  const seen = new Set([start]);
  for (const id of seen) edges.filter((edge) => edge.from === id).forEach((edge) => seen.add(edge.to));
  return seen;
}

interface Inside {
  readonly state: JsonRecord;
  readonly id: string;
  readonly options: GraphOptions;
}

function innerScopes(type: string, { state, id, options }: Inside): GraphScope[] {
  if (type === 'Parallel') {
    return asArray(own(state, 'Branches')).map((branch, index) =>
      scopeOf(branch, `${id}/Branches/${index}`, options),
    );
  }
  if (type !== 'Map') return [];
  const field = ['ItemProcessor', 'Iterator'].find((key) => own(state, key) !== undefined);
  if (field) return [scopeOf(own(state, field), `${id}/${field}`, options)];
  return options.open ? [scopeOf(undefined, `${id}/ItemProcessor`, options)] : [];
}

function endpoints(isRoot: boolean, edges: readonly GraphEdge[]): GraphNode[] {
  if (!isRoot) return [];
  const ends: GraphNode[] = edges.some((edge) => edge.to === '#end') ? [{ kind: 'end', id: '#end' }] : [];
  return edges.some((edge) => edge.from === '#start') ? [{ kind: 'start', id: '#start' }, ...ends] : ends;
}

function missingNodes(nodes: readonly GraphNode[], edges: readonly GraphEdge[], start?: string): GraphNode[] {
  const present = new Set(['#start', '#end', ...nodes.map((node) => node.id)]);
  const targets = [...edges.map((edge) => edge.to), ...(start === undefined ? [] : [start])];
  const absent = new Set(targets.filter((to) => !present.has(to)));
  return [...absent].map((id) => ({ kind: 'missing', id, name: unescapePointer(id.split('/').pop() ?? '') }));
}
