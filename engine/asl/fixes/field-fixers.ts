import type { Json } from '../../base/json';
import { memberValue, type TolerantMember, type TolerantObject } from '../completion/tolerant-tree';
import { addMembers, removeMember, removeMembers, renameMember, replaceNode, writeValue } from './edits';
import type { Fix, Fixers } from './fix';
import { memberNamed, namesAround, objectAt, stateAfter, type Spot } from './spot';
import { likelyType, PLAIN_STATE, ruleStub, stubFor } from './stubs';

/** Fields that are missing, misspelt, too many or in the wrong place. */
export const fieldFixers: Fixers = {
  'duplicate-field': ({ field }, { member, object, words }) => {
    const twins = object?.members.filter(({ name }) => name.value === member?.name.value) ?? [];
    if (!object || twins.length < 2) return [];
    return [{ label: words.removeFirst(quoted(field)), edits: removeMembers(object, twins.slice(0, -1)) }];
  },
  'field-missing': ({ fields }, spot) => addStubs(fields.split(', '), spot),
  'reader-field-missing': ({ field }, spot) => addStubs([field], spot),
  'type-missing': (_, spot) => {
    const object = objectAt(spot);
    if (!object) return [];
    const type = likelyType(object);
    const edits = [addMembers(spot.text, object, { members: [['Type', type]], first: true })];
    return [{ label: spot.words.add(`"Type": ${quoted(type)}`), edits }];
  },
  'field-unknown': ({ field }, spot) => remove(field, spot),
  'field-misspelt': ({ field, suggestion }, spot) => rename(field, suggestion, spot),
  'field-wrong-case': ({ field, suggestion }, spot) => rename(field, suggestion, spot),
  'field-of-other-types': ({ field }, spot) => remove(field, spot),
  'field-jsonata-only': ({ field, instead }, spot) => [
    ...(instead && !instead.includes(',') ? rename(field, instead, spot) : []),
    ...speakJsonata(spot),
    ...remove(field, spot),
  ],
  'field-jsonpath-only': ({ field }, spot) => [
    ...(field === 'Parameters' ? rename(field, 'Arguments', spot) : []),
    ...remove(field, spot),
  ],
  'end-not-here': (_, spot) => remove('End', spot),
  'next-not-here': ({ type }, spot) => [
    ...(type === 'Choice' && spot.object && !memberValue(spot.object, 'Default')
      ? rename('Next', 'Default', spot)
      : []),
    ...remove('Next', spot),
  ],
  'next-in-nested-rule': (_, spot) => remove('Next', spot),
  'state-outside-states': ({ state }, spot) => moveIntoStates(state, spot),
  'fields-exclusive': ({ fields }, spot) => keepOne(fields.split(', '), spot),
  'rule-with-several-tests': ({ fields }, spot) => keepOne(fields.split(', '), spot),
  'next-or-end-missing': (_, spot) => goOnOrEnd(spot),
  'next-and-end': (_, spot) => [...remove('End', spot), ...remove('Next', spot)],
  'end-false': (_, spot) => {
    const object = objectAt(spot) ?? spot.object;
    const end = object && memberValue(object, 'End');
    return end ? [{ label: spot.words.change('"End": true'), edits: [replaceNode(end, 'true')] }] : [];
  },
  'wait-without-time': (_, spot) => add([['Seconds', 10]], spot),
  'map-without-processor': (_, spot) => addStubs(['ItemProcessor'], spot),
  'rule-without-test': (_, spot) =>
    add(
      [
        ['Variable', '$.value'],
        ['IsPresent', true],
      ],
      spot,
      true,
    ),
  'rule-without-condition': (_, spot) => add([['Condition', '{% true %}']], spot, true),
  'comparison-missing': (_, { text, object, words }) =>
    object
      ? [
          {
            label: words.add('"IsPresent": true'),
            edits: [addMembers(text, object, { members: [['IsPresent', true]] })],
          },
        ]
      : [],
  'comparisons-several': ({ fields }, spot) => joinComparisons(fields.split(', '), spot),
  'field-distributed-only': ({ field }, spot) => remove(field, spot),
  'execution-type-inline': (_, spot) => remove('ExecutionType', spot),
  'reader-field-misplaced': ({ field }, spot) => remove(field, spot),
  'parameter-unknown': ({ parameter }, spot) => remove(parameter, spot),
  'credentials-on-activity': (_, spot) => remove('Credentials', spot),
  'jsonpath-under-jsonata': (_, spot) => remove('QueryLanguage', spot),
  'list-empty': ({ field }, spot) => fillList(field, spot),
};

export function quoted(text: string): string {
  return JSON.stringify(text);
}

export function remove(field: string, spot: Spot): readonly Fix[] {
  const found = memberNamed(spot, field);
  if (!found) return [];
  const edits = [removeMember(found.object, found.member)];
  return [{ label: spot.words.remove(quoted(found.member.name.value)), edits }];
}

/** `.$` stays where it stands. */
export function rename(field: string, to: string, spot: Spot): readonly Fix[] {
  const found = memberNamed(spot, field);
  if (!found || found.object.members.some(({ name }) => name.value === to)) return [];
  const written = found.member.name.value;
  const name = written === field ? to : `${to}${written.slice(field.length)}`;
  return [{ label: spot.words.change(quoted(name)), edits: [renameMember(found.member, name)] }];
}

/** New members of the marked object. */
export function add(
  members: readonly (readonly [string, Json])[],
  spot: Spot,
  first = false,
): readonly Fix[] {
  const object = objectAt(spot) ?? spot.object;
  if (!object) return [];
  const what = members.map(([name, value]) => `${quoted(name)}: ${shown(value)}`).join(', ');
  return [{ label: spot.words.add(what), edits: [addMembers(spot.text, object, { members, first })] }];
}

function shown(value: Json): string {
  return typeof value === 'object' && value !== null
    ? Array.isArray(value)
      ? '[…]'
      : '{…}'
    : JSON.stringify(value);
}

/** Whatever is missing, with something to begin with. */
function addStubs(fields: readonly string[], spot: Spot): readonly Fix[] {
  const object = objectAt(spot) ?? spot.object;
  if (!object) return [];
  const stub = (field: string): Json =>
    field === 'Next'
      ? (stateAfter(object) ?? namesAround(object)[0] ?? '')
      : stubFor(field, object, spot.words.firstState);
  return add(
    fields.map((field) => [field, stub(field)] as const),
    spot,
  );
}

function speakJsonata(spot: Spot): readonly Fix[] {
  const { object, text, words } = spot;
  if (!object || !memberValue(object, 'Type') || memberValue(object, 'QueryLanguage')) return [];
  const edits = [addMembers(text, object, { members: [['QueryLanguage', 'JSONata']] })];
  return [{ label: words.speakJsonata, edits }];
}

function moveIntoStates(state: string, spot: Spot): readonly Fix[] {
  const { text, member, object, words } = spot;
  const states = object && memberValue(object, 'States');
  if (!object || !member?.value || states?.kind !== 'object' || !states.closed) return [];
  const value = JSON.parse(text.slice(member.value.start, member.value.end)) as Json;
  const edits = [addMembers(text, states, { members: [[state, value]] }), removeMember(object, member)];
  return [{ label: words.moveIntoStates(state), edits }];
}

/** Of several fields that do not go together, each may be the one that stays. */
function keepOne(fields: readonly string[], spot: Spot): readonly Fix[] {
  const { object, words } = spot;
  if (!object) return [];
  const given = object.members.filter(({ name }) => fields.includes(name.value));
  return given.map((kept) => ({
    label: words.keepOnly(quoted(kept.name.value)),
    edits: removeMembers(
      object,
      given.filter((member) => member !== kept),
    ),
  }));
}

function goOnOrEnd(spot: Spot): readonly Fix[] {
  const next = stateAfter(objectAt(spot));
  const end = add([['End', true]], spot);
  return next === undefined ? end : [...add([['Next', next]], spot), ...end];
}

/** Several comparisons of one rule become rules of their own, joined by `And`. */
function joinComparisons(fields: readonly string[], spot: Spot): readonly Fix[] {
  const { object, text, words } = spot;
  const variable = object && memberValue(object, 'Variable');
  if (!object || !variable) return [];
  const given = object.members.filter(({ name, value }) => value && fields.includes(name.value));
  const source = (member: TolerantMember) =>
    JSON.parse(text.slice(member.value!.start, member.value!.end)) as Json;
  const rules = given.map((member): Json => ({
    Variable: textOf(variable),
    [member.name.value]: source(member),
  }));
  const [first, ...others] = object.members.filter(
    (member) => given.includes(member) || member.value === variable,
  );
  if (!first?.value) return [];
  const content = `"And": ${writeValue(rules, undefined)}`;
  const joined = { offset: first.name.start, length: first.value.end - first.name.start, content };
  return [{ label: words.joinWithAnd, edits: [joined, ...removeMembers(object, others)] }];
}

function textOf(node: { readonly kind: string; readonly value?: unknown }): string {
  return typeof node.value === 'string' ? node.value : '';
}

function fillList(field: string, spot: Spot): readonly Fix[] {
  const { value, object } = spot;
  const item = itemFor(field, object, spot);
  if (value?.kind !== 'array' || item === undefined) return remove(field, spot);
  return [{ label: spot.words.add(shown(item)), edits: [replaceNode(value, writeValue([item], undefined))] }];
}

function itemFor(field: string, object: TolerantObject | undefined, { words }: Spot): Json | undefined {
  const names = namesAround(object);
  switch (field) {
    case 'Choices':
      return ruleStub(names.at(-1) ?? '');
    case 'ErrorEquals':
      return 'States.ALL';
    case 'Branches':
      return { StartAt: words.firstState, States: { [words.firstState]: PLAIN_STATE } };
    case 'And':
    case 'Or':
      return { Variable: '$.value', IsPresent: true };
    default:
      return undefined;
  }
}
