import { own } from '../../base/json';
import { isIntrinsicName } from '../../query/intrinsics/names';
import { LIBRARY } from '../../query/jsonata/library';
import { fieldsAt, placeOf } from '../completion/place';
import { queryLanguageAt } from '../completion/query-language';
import {
  readTolerantly,
  type TolerantMember,
  type TolerantNode,
  type TolerantObject,
  type TolerantScalar,
} from '../completion/tolerant-tree';
import { COMPARISON_NAMES } from '../validate/fields/exclusive-fields';
import { STATE_TYPES } from '../validate/fields/field';
import type { SubjectKind } from './texts';

/** What stands at a place of a text, as far as something can be said about it. */
export interface Subject {
  readonly kind: SubjectKind;
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly node: TolerantNode;
  /** The field whose value it is in. */
  readonly field?: string;
}

const LEADS: ReadonlySet<string> = new Set(['StartAt', 'Next', 'Default']);

export function subjectAt(text: string, offset: number): Subject | undefined {
  const touched = readTolerantly(text).scalars.find(({ start, end }) => offset >= start && offset <= end);
  const holder = touched?.parent;
  if (!touched || !holder) return undefined;
  if (holder.kind === 'object') {
    const member = holder.members.find(({ name, value }) => name === touched || value === touched);
    if (!member) return undefined;
    return member.name === touched
      ? nameSubject(member, holder)
      : valueSubject(text, offset, touched, member.name.value);
  }
  if (placeOf(holder).kind === 'errors') return whole('error', touched);
  return valueSubject(text, offset, touched, undefined);
}

function whole(kind: SubjectKind, node: TolerantScalar, field?: string): Subject {
  return { kind, name: node.value, from: node.start, to: node.end, node, field };
}

function nameSubject({ name, value }: TolerantMember, object: TolerantObject): Subject | undefined {
  const place = placeOf(object);
  switch (place.kind) {
    case 'states':
      return { ...whole('state', name), node: value ?? name };
    case 'parameters':
      return whole('parameter', name, place.resource);
    case 'state':
    case 'part':
      if (COMPARISON_NAMES.includes(name.value)) return whole('operator', name);
      return own(fieldsAt(place) ?? {}, name.value) || place.kind === 'state'
        ? whole('field', name)
        : undefined;
    default:
      return undefined;
  }
}

function valueSubject(
  text: string,
  offset: number,
  node: TolerantScalar,
  field: string | undefined,
): Subject | undefined {
  const object = node.parent?.kind === 'object' ? node.parent : undefined;
  const place = object && placeOf(object);
  const isOfState = place?.kind === 'state' || place?.kind === 'part';
  if (isOfState && field !== undefined) {
    if (field === 'Type' && STATE_TYPES.some((type) => type === node.value)) return whole('type', node);
    if (LEADS.has(field)) return whole('state', node, field);
    if (field === 'Resource') return whole('resource', node);
    if (field === 'Error' && !node.value.includes('{%')) return whole('error', node);
    const shape = own(fieldsAt(place) ?? {}, field)?.shape;
    if (shape?.kind === 'choice-of') return whole('value', node, field);
  }
  return tokenSubject(text, offset, node, field);
}

const TOKEN = /States\.\w+|\$[\w.[\]$'`]*/g;

/** A path, a call or a variable within a text. */
function tokenSubject(
  text: string,
  offset: number,
  node: TolerantScalar,
  field: string | undefined,
): Subject | undefined {
  for (const { 0: written, index } of text.slice(node.start, node.end).matchAll(TOKEN)) {
    const from = node.start + index;
    const name = written.replace(/[.['`\]]*$/, (end) =>
      end.startsWith(']') || end.startsWith("']") ? end : '',
    );
    const to = from + name.length;
    if (offset < from || offset > to) continue;
    const kind = kindOf(name, node);
    return kind && { kind, name, from, to, node, field };
  }
  return undefined;
}

function kindOf(name: string, node: TolerantNode): SubjectKind | undefined {
  if (isIntrinsicName(name)) return 'intrinsic';
  if (name.startsWith('States.')) return undefined;
  if (queryLanguageAt(node) === 'JSONata') {
    if (name.startsWith('$states')) return /^\$states\.\w+$/.test(name) ? 'reserved' : 'path';
    return LIBRARY.has(name.slice(1)) ? 'function' : 'variable';
  }
  if (name.startsWith('$$')) return 'context';
  return /^\$(\.|\[|$)/.test(name) ? 'path' : 'variable';
}
