import type { TeachingLanguage } from '../teaching/teach';
import { own } from '../../base/json';
import { STATE_TYPES, type Field, type FieldTable } from '../validate/fields/field';
import type { PartKind } from '../validate/fields/part-fields';
import { STATE_FIELDS } from '../validate/fields/state-fields';
import { INTEGRATIONS } from '../validate/services/integrations';
import type { Suggestion } from './completion';
import {
  contextDetail,
  CONTEXT_PATHS,
  errorDetail,
  ERROR_NAMES,
  integrationDetail,
  stateDetail,
  STATES_NAMES,
  statesDetail,
  typeDetail,
  valueDetail,
} from './details';
import { fieldsAt, placeOf, typeOf } from './place';
import { queryLanguageAt } from './query-language';
import {
  memberText,
  memberValue,
  type TolerantArray,
  type TolerantNode,
  type TolerantObject,
} from './tolerant-tree';

/** Fields by name, for a state whose type is not written yet. */
const ANY_FIELD: FieldTable = Object.assign({}, ...Object.values(STATE_FIELDS)) as FieldTable;
const KNOWN_ERRORS: ReadonlySet<string> = new Set(ERROR_NAMES);

/** What may stand behind `name` in `object`. */
export function memberSuggestions(
  object: TolerantObject,
  name: string,
  language: TeachingLanguage,
): Suggestion[] {
  const place = placeOf(object);
  const queryLanguage = queryLanguageAt(object);
  if (name.endsWith('.$') && queryLanguage === 'JSONPath') return contextPaths(language);
  const isTemplate = place.kind === 'template' || place.kind === 'parameters';
  if (isTemplate && queryLanguage === 'JSONata') return expressions(language);
  const field =
    own(fieldsAt(place) ?? {}, name) ?? (place.kind === 'state' ? own(ANY_FIELD, name) : undefined);
  if (!field) return [];
  if (name === 'Type')
    return STATE_TYPES.map((label) => ({ label, detail: typeDetail(label, language), kind: 'value' }));
  if (name === 'Resource') return place.kind === 'part' ? buckets(place.part, language) : resources(language);
  const suggestions = byShape(field, { object, name, language });
  const isComputed = queryLanguage === 'JSONata' && (field.computed || COMPUTED.has(field.shape.kind));
  return isComputed ? [...suggestions, ...expressions(language)] : suggestions;
}

interface Where {
  readonly object: TolerantObject;
  readonly name: string;
  readonly language: TeachingLanguage;
}

function byShape({ shape }: Field, { object, name, language }: Where): Suggestion[] {
  switch (shape.kind) {
    case 'state-name':
      return stateNames(object, name, language);
    case 'choice-of':
      return shape.values.map((label) => ({
        label,
        detail: valueDetail(name, label, language),
        kind: 'value',
      }));
    case 'flag':
      return ['true', 'false'].map((label) => ({ label, detail: '', kind: 'value', bare: true }));
    case 'path':
    case 'query':
      return contextPaths(language);
    default:
      return [];
  }
}

function stateNames(object: TolerantObject, field: string, language: TeachingLanguage): Suggestion[] {
  const states = field === 'StartAt' ? memberValue(object, 'States') : scopeAround(object);
  if (states?.kind !== 'object') return [];
  const own = ownName(object, states);
  const members = states.members.filter((member) => member.name.value !== '');
  // A state may lead to itself, but hardly ever does.
  const sorted = [
    ...members.filter(({ name }) => name.value !== own),
    ...members.filter(({ name }) => name.value === own),
  ];
  return sorted.map(({ name, value }) => ({
    label: name.value,
    detail: stateDetail(value && typeOf(value), language),
    kind: 'state',
  }));
}

/** The `States` in which `node` stands. */
function scopeAround(node: TolerantNode): TolerantNode | undefined {
  for (let around = node.parent; around; around = around.parent) {
    if (around.kind === 'object' && placeOf(around).kind === 'states') return around;
  }
  return undefined;
}

function ownName(node: TolerantNode, states: TolerantNode): string | undefined {
  let inner: TolerantNode | undefined = node;
  while (inner && inner.parent !== states) inner = inner.parent;
  return typeof inner?.key === 'string' ? inner.key : undefined;
}

/** What may stand in a list: only the error names are known beforehand. */
export function itemSuggestions(
  list: TolerantArray,
  root: TolerantNode,
  language: TeachingLanguage,
): Suggestion[] {
  if (placeOf(list).kind !== 'errors') return [];
  const present = new Set(list.items.flatMap((item) => (item.kind === 'text' ? [item.value] : [])));
  const known = ERROR_NAMES.map((label) => ({
    label,
    detail: errorDetail(label, language),
    kind: 'value' as const,
  }));
  const own = [...new Set(failErrors(root))].filter((label) => !KNOWN_ERRORS.has(label));
  const authored = own.map((label) => ({ label, detail: errorDetail('', language), kind: 'value' as const }));
  return [...authored, ...known].filter(({ label }) => !present.has(label) || isBeingWritten(list, label));
}

/** The name under the cursor is already in the list; it may still be chosen. */
function isBeingWritten(list: TolerantArray, label: string): boolean {
  return list.items.length === 1 && list.items[0]!.kind === 'text' && list.items[0]!.value === label;
}

/** Error names that the machine's own Fail states give. */
function failErrors(node: TolerantNode): string[] {
  if (node.kind === 'array') return node.items.flatMap(failErrors);
  if (node.kind !== 'object') return [];
  const error = memberText(node, 'Type') === 'Fail' ? memberText(node, 'Error') : undefined;
  return [
    ...(error ? [error] : []),
    ...node.members.flatMap(({ value }) => (value ? failErrors(value) : [])),
  ];
}

function resources(language: TeachingLanguage): Suggestion[] {
  return INTEGRATIONS.map(({ resource }) => ({
    label: resource,
    detail: integrationDetail(resource, language),
    kind: 'value',
  }));
}

/** The actions of S3 that read the items of a distributed Map, or write its results. */
function buckets(part: PartKind, language: TeachingLanguage): Suggestion[] {
  const actions = part === 'ItemReader' ? ['getObject', 'listObjectsV2'] : ['putObject'];
  return actions.map((action) => ({
    label: `arn:aws:states:::s3:${action}`,
    detail: integrationDetail(`s3:${action}`, language),
    kind: 'value',
  }));
}

const COMPUTED: ReadonlySet<Field['shape']['kind']> = new Set(['condition', 'items', 'template']);

/** Expressions to begin with. */
function expressions(language: TeachingLanguage): Suggestion[] {
  return STATES_NAMES.map((name) => ({
    label: `{% ${name} %}`,
    detail: statesDetail(name, language),
    kind: 'value',
  }));
}

function contextPaths(language: TeachingLanguage): Suggestion[] {
  return CONTEXT_PATHS.map((label) => ({ label, detail: contextDetail(label, language), kind: 'value' }));
}
