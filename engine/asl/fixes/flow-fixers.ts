import { stateAround } from '../completion/place';
import { memberText, memberValue, type TolerantNode, type TolerantObject } from '../completion/tolerant-tree';
import { findOptimized } from '../validate/services/optimized';
import { readTaskResource } from '../validate/services/task-resource';
import { addMembers, removeItem, renameMember, replaceNode } from './edits';
import { add, quoted, remove } from './field-fixers';
import type { Fix, Fixers, TextEdit } from './fix';
import { memberNamed, objectAt, type Spot } from './spot';
import { parametersStub, PLAIN_STATE, stubFor } from './stubs';
import { put } from './value-fixers';

const OFFERED_MAX = 3;

/** The way from state to state, the errors, the work, and the variables. */
export const flowFixers: Fixers = {
  'target-misspelt': ({ target, suggestion }, spot) => [
    ...pointTo(suggestion, spot),
    ...createState(target, spot),
  ],
  'target-wrong-case': ({ suggestion }, spot) => pointTo(suggestion, spot),
  'target-missing': ({ target, states }, spot) => [
    ...createState(target, spot),
    ...states
      .split(', ')
      .filter((name) => name !== ownName(spot))
      .slice(0, OFFERED_MAX)
      .flatMap((name) => pointTo(name, spot)),
  ],
  'target-in-other-room': ({ field, owner, inside }, spot) =>
    inside ? (field === 'Next' ? endHere(spot) : []) : pointTo(owner, spot),
  'state-unreachable': ({ state }, spot) => remove(state, spot),
  'state-unreachable-typo': ({ state, target }, spot) => correctTargets(target, state, spot),
  'state-unreachable-gap': ({ state, target }, spot) => correctTargets(target, state, spot),
  'no-terminal-state': (_, spot) => {
    const object = objectAt(spot);
    const next = object?.members.find(({ name }) => name.value === 'Next');
    if (!object || !next) return add([['End', true]], spot);
    const edit = replaceMember(object, 'Next', '"End": true');
    return edit ? [{ label: spot.words.change('"End": true'), edits: [edit] }] : [];
  },
  'state-name-twice': ({ state }, { member, root, words }) => {
    const name = freeName(state, root);
    return member
      ? [{ label: words.rename(quoted(state), quoted(name)), edits: [renameMember(member, name)] }]
      : [];
  },

  'states-all-not-alone': (_, spot) => {
    const list = spot.value?.parent;
    return list?.kind === 'array'
      ? [{ label: spot.words.keepOnly('"States.ALL"'), edits: [replaceNode(list, '["States.ALL"]')] }]
      : [];
  },
  'states-all-not-last': (_, spot) => moveToEnd(spot),
  'resource-not-an-arn': ({ value }, spot) => {
    const whole = `arn:aws:states:::${value || 'lambda:invoke'}`;
    return readTaskResource(whole) ? put(quoted(whole), spot) : [];
  },
  'resource-misspelt': ({ suggestion }, spot) => put(quoted(suggestion), spot),
  'resource-unknown': ({ value }, spot) => {
    const plain = value.replace(/\.(sync(:2)?|waitForTaskToken)$/, '');
    return plain !== value && readTaskResource(plain) ? put(quoted(plain), spot) : [];
  },
  'parameters-missing': ({ field, resource }, { text, object, words }) =>
    object
      ? [
          {
            label: words.add(quoted(field)),
            edits: [addMembers(text, object, { members: [[field, parametersStub(resource)]] })],
          },
        ]
      : [],
  'parameter-missing': ({ parameter, resource }, spot) => {
    const stub = parametersStub(resource)[parameter] ?? stubFor(parameter, objectAt(spot)!, '');
    return add([[parameter, stub]], spot);
  },
  'credentials-without-role': (_, spot) =>
    add([['RoleArn', 'arn:aws:iam::123456789012:role/PasosRole']], spot),
  'express-callback': (_, spot) => plainCall(spot),
  'express-sync': (_, spot) => plainCall(spot),
  'variable-name-invalid': ({ name }, { member, words }) => {
    if (!member) return [];
    const suffix = member.name.value.slice(name.length);
    const valid = name.replace(/[^\p{ID_Continue}]+/gu, '_').replace(/^[^\p{ID_Start}]+/u, '') || 'value';
    return [{ label: words.change(quoted(valid + suffix)), edits: [renameMember(member, valid + suffix)] }];
  },
  'variable-reserved': (_, { member, words }) => {
    if (!member) return [];
    const name = member.name.value.replace(/^states/, 'data');
    return [{ label: words.change(quoted(name)), edits: [renameMember(member, name)] }];
  },
};

function pointTo(name: string, spot: Spot): readonly Fix[] {
  return name === '' ? [] : put(quoted(name), spot, spot.words.pointTo(name));
}

function ownName({ value }: Spot): string | undefined {
  return stateAround(value)?.member.name.value;
}

/** The `States` in which the target is looked up. */
function statesOf({ value, object }: Spot): TolerantObject | undefined {
  const around = stateAround(value)?.states;
  if (around && object?.key !== 'ItemProcessor' && !memberText(object ?? around, 'StartAt')) return around;
  const own = object && memberValue(object, 'States');
  return own?.kind === 'object' ? own : around;
}

function createState(name: string, spot: Spot): readonly Fix[] {
  const states = statesOf(spot);
  if (!states || name === '') return [];
  const edits = [addMembers(spot.text, states, { members: [[name, PLAIN_STATE]] })];
  return [{ label: spot.words.createState(name), edits }];
}

function replaceMember(object: TolerantObject, name: string, content: string): TextEdit | undefined {
  const member = object.members.find((each) => each.name.value === name);
  if (!member?.value) return undefined;
  return { offset: member.name.start, length: member.value.end - member.name.start, content };
}

function endHere(spot: Spot): readonly Fix[] {
  const { object, words } = spot;
  const edit = object && memberValue(object, 'Type') && replaceMember(object, 'Next', '"End": true');
  return edit ? [{ label: words.change('"End": true'), edits: [edit] }] : [];
}

/** Whoever in these States, or before them, means `target` means `state`. */
function correctTargets(target: string, state: string, spot: Spot): readonly Fix[] {
  const scope = spot.object?.parent;
  if (!scope) return [];
  const edits = targetsIn(scope, target, true).map((node) => replaceNode(node, quoted(state)));
  const label = `${quoted(target)} → ${quoted(state)}`;
  return edits.length > 0 ? [{ label: spot.words.change(label), edits }] : [];
}

const LEADS: ReadonlySet<string> = new Set(['StartAt', 'Next', 'Default']);

/** The branches of its states are rooms of their own. */
function targetsIn(node: TolerantNode, target: string, isScope = false): TolerantNode[] {
  if (node.kind === 'array') return node.items.flatMap((item) => targetsIn(item, target));
  if (node.kind !== 'object') return [];
  return node.members.flatMap(({ name, value }) => {
    if (!value || (name.value === 'States' && !isScope)) return [];
    if (value.kind === 'text') return LEADS.has(name.value) && value.value === target ? [value] : [];
    return targetsIn(value, target);
  });
}

function freeName(name: string, root: TolerantNode | undefined): string {
  const taken = new Set(namesIn(root));
  for (let number = 2; ; number++) if (!taken.has(`${name} ${number}`)) return `${name} ${number}`;
}

function namesIn(node: TolerantNode | undefined): string[] {
  if (node?.kind === 'array') return node.items.flatMap(namesIn);
  if (node?.kind !== 'object') return [];
  return node.members.flatMap(({ name, value }) => [name.value, ...namesIn(value)]);
}

/** The retrier or catcher with the wildcard goes behind all others. */
function moveToEnd(spot: Spot): readonly Fix[] {
  const { text, value, words } = spot;
  let entry: TolerantNode | undefined = value;
  while (entry && !(entry.kind === 'object' && entry.parent?.kind === 'array')) entry = entry.parent;
  const list = entry?.parent?.kind === 'array' ? entry.parent : undefined;
  const last = list?.items.at(-1);
  if (!entry || !list || !last || last === entry) return [];
  const written = text.slice(entry.start, entry.end);
  const edits = [
    removeItem(list.items, entry),
    { offset: last.end, length: 0, content: `,${gapBefore(text, last)}${written}` },
  ];
  return [{ label: words.moveToEnd, edits }];
}

function gapBefore(text: string, node: TolerantNode): string {
  return /\s*$/.exec(text.slice(0, node.start))![0] || ' ';
}

/** The same call without waiting. */
function plainCall(spot: Spot): readonly Fix[] {
  const found = memberNamed(spot, 'Resource');
  const resource = found?.member.value;
  if (resource?.kind !== 'text') return [];
  const plain = resource.value.replace(/\.(sync(:2)?|waitForTaskToken)$/, '');
  const [, service = '', action = ''] = /:::(?:aws-sdk:)?([\w-]+):(\w+)$/.exec(plain) ?? [];
  const exists = plain.includes(':aws-sdk:') || findOptimized(service, action) !== undefined;
  if (!exists || plain === resource.value) return [];
  return [{ label: spot.words.change(quoted(plain)), edits: [replaceNode(resource, quoted(plain))] }];
}
