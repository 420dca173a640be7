import { own } from '../../base/json';
import { STATE_TYPES, type Field, type FieldTable } from '../validate/fields/field';
import { STATE_FIELDS } from '../validate/fields/state-fields';
import type { Suggestion } from './completion';
import {
  errorDetail,
  ERROR_NAMES,
  stateDetail,
  STATES_NAMES,
  statesDetail,
  typeDetail,
  valueDetail,
} from './details/details';
import { pathSuggestions, dataSuggestion } from './paths/path-suggestions';
import { dataAt, jsonataData } from './paths/path-data';
import { fieldsAt, placeOf, stateAround, typeOf } from './place';
import { queryLanguageAt } from './query-language';
import { bucketSuggestions, machineSuggestions, resourceSuggestions } from './resource-suggestions';
import type { Surroundings } from './surroundings';
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
export function memberSuggestions(object: TolerantObject, name: string, known: Surroundings): Suggestion[] {
  const place = placeOf(object);
  const { language } = known;
  const queryLanguage = queryLanguageAt(object);
  if (name.endsWith('.$') && queryLanguage === 'JSONPath')
    return pathSuggestions({ node: object, field: name, calls: true }, known);
  const isTemplate = place.kind === 'template' || place.kind === 'parameters';
  if (isTemplate) {
    const machines = name === 'StateMachineArn' ? machineSuggestions(known) : [];
    return queryLanguage === 'JSONata' ? [...machines, ...expressions(object, known)] : machines;
  }
  const field =
    own(fieldsAt(place) ?? {}, name) ?? (place.kind === 'state' ? own(ANY_FIELD, name) : undefined);
  if (!field) return [];
  if (name === 'Type')
    return STATE_TYPES.map((label) => ({ label, detail: typeDetail(label, language), kind: 'value' }));
  if (name === 'Resource') {
    return place.kind === 'part'
      ? bucketSuggestions(place.part, language)
      : resourceSuggestions(memberText(object, name) ?? '', known);
  }
  const suggestions = byShape(field, { object, name, known });
  const isComputed = queryLanguage === 'JSONata' && (field.computed || COMPUTED.has(field.shape.kind));
  return isComputed ? [...suggestions, ...expressions(object, known)] : suggestions;
}

interface Where {
  readonly object: TolerantObject;
  readonly name: string;
  readonly known: Surroundings;
}

function byShape({ shape }: Field, { object, name, known }: Where): Suggestion[] {
  switch (shape.kind) {
    case 'state-name':
      return stateNames(object, name, known);
    case 'choice-of':
      return shape.values.map((label) => ({
        label,
        detail: valueDetail(name, label, known.language),
        kind: 'value',
      }));
    case 'flag':
      return ['true', 'false'].map((label) => ({ label, detail: '', kind: 'value', bare: true }));
    case 'path':
    case 'query':
      return pathSuggestions({ node: object, field: name, calls: shape.kind === 'query' }, known);
    case 'reference-path':
      return pathSuggestions({ node: object, field: name, calls: false }, known);
    default:
      return [];
  }
}

function stateNames(object: TolerantObject, field: string, { language }: Surroundings): Suggestion[] {
  const states = field === 'StartAt' ? memberValue(object, 'States') : stateAround(object)?.states;
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

function ownName(node: TolerantNode, states: TolerantNode): string | undefined {
  let inner: TolerantNode | undefined = node;
  while (inner && inner.parent !== states) inner = inner.parent;
  return typeof inner?.key === 'string' ? inner.key : undefined;
}

/** What may stand in a list: only the error names are known beforehand. */
export function itemSuggestions(
  list: TolerantArray,
  root: TolerantNode,
  { language }: Surroundings,
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

const COMPUTED: ReadonlySet<Field['shape']['kind']> = new Set(['condition', 'items', 'template']);

/** Expressions to begin with, then those that had data in the last run. */
function expressions(object: TolerantObject, { language, run }: Surroundings): Suggestion[] {
  const reserved = STATES_NAMES.map((name) => ({ label: name, detail: statesDetail(name, language) }));
  const found = jsonataData(dataAt(object, run)).map(dataSuggestion);
  return [
    ...reserved.map((each): Suggestion => ({ ...each, label: `{% ${each.label} %}`, kind: 'value' })),
    ...found.map((each) => ({ ...each, label: `{% ${each.label} %}` })),
  ];
}
