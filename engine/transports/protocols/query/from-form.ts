import { put, type Json, type JsonObject } from '../../../base/json';
import { readScalar } from '../codec/scalars';
import type { WireMap, WireMember, WireModel, WireShape, WireStructure } from '../models/wire-model';

/** The parameters of a query request, as a tree: `Tags.member.1.Key=a` is at `Tags` → `member` → `1` → `Key`. */
interface Node {
  value?: string;
  readonly below: Map<string, Node>;
}

const DEPTH_MAX = 32;

/** The input of an operation from the form that a client of the query protocol sends. */
export function fromForm(form: URLSearchParams, shape: WireShape | undefined, model: WireModel): JsonObject {
  if (shape?.t !== 'structure') return {};
  const root: Node = { below: new Map() };
  for (const [path, value] of form) grow(root, path.split('.'), value);
  return readStructure(root, shape, model);
}

function grow(root: Node, path: readonly string[], value: string): void {
  if (path.length > DEPTH_MAX) return;
  let node = root;
  for (const step of path) {
    const next = node.below.get(step) ?? { below: new Map<string, Node>() };
    node.below.set(step, next);
    node = next;
  }
  node.value = value;
}

function read(node: Node, shape: WireShape, model: WireModel): Json | undefined {
  switch (shape.t) {
    case 'structure':
      return readStructure(node, shape, model);
    case 'list':
      return readEntries(
        node.below.get(shape.name ?? 'member') ?? node.below.get('member') ?? node,
        (entry) => read(entry, model.shapes[shape.of]!, model),
      );
    case 'map':
      return readMap(node.below.get('entry') ?? node, shape, model);
    case 'any':
    case 'blob':
    case 'boolean':
    case 'number':
    case 'string':
    case 'time':
      return node.value === undefined ? undefined : readScalar(node.value, shape);
  }
}

function readStructure(node: Node, { members }: WireStructure, model: WireModel): JsonObject {
  const found: JsonObject = {};
  for (const [name, member] of Object.entries(members)) {
    const value = readMember(node, { name, ...member }, model);
    if (value !== undefined) put(found, name, value);
  }
  return found;
}

function readMember(
  { below }: Node,
  member: WireMember & { readonly name: string },
  model: WireModel,
): Json | undefined {
  const shape = model.shapes[member.of]!;
  const isFlat = member.flat || ('flat' in shape && shape.flat);
  const name = isFlat && shape.t === 'list' ? (shape.name ?? member.name) : member.name;
  const node = below.get(name);
  if (!node) return undefined;
  if (isFlat && shape.t === 'list')
    return readEntries(node, (entry) => read(entry, model.shapes[shape.of]!, model));
  return isFlat && shape.t === 'map' ? readMap(node, shape, model) : read(node, shape, model);
}

/** Entries are numbered from 1, and may have gaps. */
function readEntries(node: Node, readEntry: (entry: Node) => Json | undefined): Json[] {
  return numbered(node).flatMap((entry) => readEntry(entry) ?? []);
}

function readMap(node: Node, { key = 'key', value = 'value', of }: WireMap, model: WireModel): JsonObject {
  const found: JsonObject = {};
  for (const { below } of numbered(node)) {
    const name = below.get(key)?.value;
    const content = below.get(value);
    const given = content && read(content, model.shapes[of]!, model);
    if (name !== undefined && given !== undefined) put(found, name, given);
  }
  return found;
}

function numbered({ below }: Node): Node[] {
  return [...below]
    .filter(([step]) => /^\d{1,6}$/.test(step))
    .sort(([left], [right]) => Number(left) - Number(right))
    .map(([, node]) => node);
}
