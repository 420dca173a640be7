import { STATE_TYPES, type FieldTable, type StateType } from '../validate/fields/field';
import { PART_FIELDS, type PartKind } from '../validate/fields/part-fields';
import { STATE_FIELDS } from '../validate/fields/state-fields';
import {
  memberText,
  type TolerantArray,
  type TolerantMember,
  type TolerantNode,
  type TolerantObject,
} from './tolerant-tree';

/** What a bracket of a definition is, as far as its surroundings tell. */
export type Place =
  | { readonly kind: 'part'; readonly part: PartKind }
  | { readonly kind: 'states' }
  | { readonly kind: 'state'; readonly type: StateType | undefined }
  | { readonly kind: 'list'; readonly of: PartKind }
  | { readonly kind: 'errors' }
  /** Parameters of a Task, whose Resource says what belongs in them. */
  | { readonly kind: 'parameters'; readonly resource: string | undefined }
  | { readonly kind: 'template' }
  | { readonly kind: 'unknown' };

const UNKNOWN: Place = { kind: 'unknown' };

export function placeOf(node: TolerantObject | TolerantArray): Place {
  if (!node.parent) return node.kind === 'object' ? { kind: 'part', part: 'Machine' } : UNKNOWN;
  return inside(placeOf(node.parent), node);
}

function inside(outer: Place, node: TolerantObject | TolerantArray): Place {
  switch (outer.kind) {
    case 'list':
      return { kind: 'part', part: outer.of };
    case 'states':
      return { kind: 'state', type: typeOf(node) };
    case 'state':
      return insideState(node);
    case 'part':
      return insidePart(outer.part, node);
    case 'parameters':
    case 'template':
      return { kind: 'template' };
    default:
      return UNKNOWN;
  }
}

function insideState(node: TolerantNode): Place {
  switch (node.key) {
    case 'Retry':
      return { kind: 'list', of: 'Retrier' };
    case 'Catch':
      return { kind: 'list', of: 'Catcher' };
    case 'Choices':
      return { kind: 'list', of: 'ChoiceRule' };
    case 'Branches':
      return { kind: 'list', of: 'Branch' };
    case 'ItemProcessor':
    case 'Iterator':
      return { kind: 'part', part: 'ItemProcessor' };
    case 'Credentials':
    case 'ItemReader':
    case 'ItemBatcher':
    case 'ResultWriter':
      return { kind: 'part', part: node.key };
    case 'Parameters':
    case 'Arguments':
      return {
        kind: 'parameters',
        resource: node.parent?.kind === 'object' ? memberText(node.parent, 'Resource') : undefined,
      };
    case 'ResultSelector':
    case 'ItemSelector':
    case 'Assign':
    case 'Output':
    case 'Items':
      return { kind: 'template' };
    default:
      return UNKNOWN;
  }
}

const TEMPLATES: ReadonlySet<unknown> = new Set([
  'Assign',
  'Output',
  'Parameters',
  'Arguments',
  'BatchInput',
]);

function isConfig(key: unknown): key is 'ProcessorConfig' | 'ReaderConfig' | 'WriterConfig' {
  return key === 'ProcessorConfig' || key === 'ReaderConfig' || key === 'WriterConfig';
}

function insidePart(part: PartKind, node: TolerantNode): Place {
  if (node.key === 'States') return { kind: 'states' };
  if (isConfig(node.key)) return { kind: 'part', part: node.key };
  if (node.key === 'ErrorEquals') return { kind: 'errors' };
  if (TEMPLATES.has(node.key)) return { kind: 'template' };
  if (part !== 'ChoiceRule' && part !== 'NestedRule') return UNKNOWN;
  if (node.key === 'And' || node.key === 'Or') return { kind: 'list', of: 'NestedRule' };
  return node.key === 'Not' ? { kind: 'part', part: 'NestedRule' } : UNKNOWN;
}

export function typeOf(node: TolerantNode): StateType | undefined {
  const text = node.kind === 'object' ? memberText(node, 'Type') : undefined;
  return STATE_TYPES.find((type) => type === text);
}

const ANY_STATE: FieldTable = { Type: STATE_FIELDS.Pass.Type!, Comment: STATE_FIELDS.Pass.Comment! };

/** The fields of the object at `place`. */
export function fieldsAt(place: Place): FieldTable | undefined {
  if (place.kind === 'part') return PART_FIELDS[place.part];
  if (place.kind === 'state') return place.type ? STATE_FIELDS[place.type] : ANY_STATE;
  return undefined;
}

/** The `States` around a node, and the member of it in which the node is. */
export function stateAround(
  node: TolerantNode | undefined,
): { readonly states: TolerantObject; readonly member: TolerantMember } | undefined {
  let inner = node;
  while (inner?.parent) {
    const { parent } = inner;
    if (parent.kind === 'object' && placeOf(parent).kind === 'states') {
      const member = parent.members.find(({ value }) => value === inner);
      if (member) return { states: parent, member };
    }
    inner = parent;
  }
  return undefined;
}
