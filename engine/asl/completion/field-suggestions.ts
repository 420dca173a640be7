import type { TeachingLanguage } from '../teaching/teach';
import { EXCLUSIVE_FIELDS, RULE_SELECTORS, COMPARISON_NAMES } from '../validate/fields/exclusive-fields';
import type { Field } from '../validate/fields/field';
import { DISTRIBUTED_FIELDS } from '../validate/fields/state-fields';
import { parametersOf } from '../validate/services/integrations';
import type { Suggestion } from './completion';
import { awaitedDetail, fieldDetail, parameterDetail } from './details/details';
import { fieldsAt, placeOf, type Place } from './place';
import { queryLanguageAt } from './query-language';
import type { Surroundings } from './surroundings';
import {
  memberText,
  memberValue,
  type TolerantMember,
  type TolerantNode,
  type TolerantObject,
} from './tolerant-tree';

/** `lambda:invoke`, of its whole ARN. */
const ACTION = /^arn:[\w-]+:states:::([\w-]+:\w+).*$/;

/** The fields an object may still get; `writing` is the member whose name is under the cursor. */
export function fieldSuggestions(
  object: TolerantObject,
  writing: TolerantMember | undefined,
  { language, integrationParameters }: Surroundings,
): Suggestion[] {
  const place = placeOf(object);
  const present = object.members.filter((member) => member !== writing).map((member) => member.name.value);
  const queryLanguage = queryLanguageAt(object);
  if (place.kind === 'parameters') {
    const names = place.resource === undefined ? [] : parametersOf(place.resource);
    const others = (place.resource && integrationParameters?.(place.resource.replace(ACTION, '$1'))) || [];
    const offered = [...names, ...others.filter((name) => !names.includes(name))].filter(
      (name) => queryLanguage === 'JSONPath' || !name.endsWith('.$'),
    );
    return parameters(offered, present, language);
  }
  if (place.kind === 'states') return awaitedStates(object, present, language);
  const fields = fieldsAt(place) ?? {};
  const taken = new Set([...present, ...excludedBy(place, present)]);
  return Object.entries(fields)
    .filter(([name, field]) => !taken.has(name) && (!field.only || field.only === queryLanguage))
    .filter(([name]) => !isIdle(name, object))
    .map(([label]) => ({ label, detail: fieldDetail(label, language), kind: 'field' }));
}

/** States that others lead to and that are not there yet. */
function awaitedStates(
  states: TolerantObject,
  present: readonly string[],
  language: TeachingLanguage,
): Suggestion[] {
  const start = states.parent?.kind === 'object' ? memberText(states.parent, 'StartAt') : undefined;
  const targets = new Set([
    ...(start ? [start] : []),
    ...states.members.flatMap(({ value }) => (value ? targetsIn(value) : [])),
  ]);
  return [...targets]
    .filter((name) => name !== '' && !present.includes(name))
    .map((label) => ({ label, detail: awaitedDetail(language), kind: 'state' }));
}

/** What a state points to; the states of its branches are rooms of their own. */
function targetsIn(node: TolerantNode): string[] {
  if (node.kind === 'array') return node.items.flatMap(targetsIn);
  if (node.kind !== 'object') return [];
  return node.members.flatMap(({ name, value }) => {
    if (!value || name.value === 'States') return [];
    if (value.kind === 'text') return name.value === 'Next' || name.value === 'Default' ? [value.value] : [];
    return targetsIn(value);
  });
}

/** Known, but of no use here: an old name, what there is no choice about, or something for a distributed Map. */
function isIdle(field: string, object: TolerantObject): boolean {
  if (field === 'Iterator') return true;
  // In a JSONata machine all states have its language.
  if (field === 'QueryLanguage')
    return object.parent !== undefined && queryLanguageAt(object.parent) === 'JSONata';
  if (field === 'ExecutionType') return memberText(object, 'Mode') !== 'DISTRIBUTED';
  return (DISTRIBUTED_FIELDS.has(field) || field.startsWith('Tolerated')) && !isDistributed(object);
}

function isDistributed(map: TolerantObject): boolean {
  const processor = memberValue(map, 'ItemProcessor');
  const config = processor?.kind === 'object' ? memberValue(processor, 'ProcessorConfig') : undefined;
  return config?.kind === 'object' && memberText(config, 'Mode') === 'DISTRIBUTED';
}

function parameters(
  names: readonly string[],
  present: readonly string[],
  language: TeachingLanguage,
): Suggestion[] {
  const given = new Set(present.map((name) => name.replace(/\.\$$/, '')));
  return names
    .filter((name) => !given.has(name.replace(/\.\$$/, '')))
    .map((label) => ({ label, detail: parameterDetail(label, language), kind: 'field' }));
}

/** With `Next` there is no `End`, with one comparison no other. */
function excludedBy(place: Place, present: readonly string[]): string[] {
  const groups: (readonly string[])[] = [];
  if (place.kind === 'state' && place.type)
    groups.push(...(EXCLUSIVE_FIELDS[place.type] ?? []).map(({ fields }) => fields));
  if (place.kind === 'part') groups.push(...(EXCLUSIVE_FIELDS[place.part] ?? []).map(({ fields }) => fields));
  if (place.kind === 'part' && (place.part === 'ChoiceRule' || place.part === 'NestedRule')) {
    groups.push(RULE_SELECTORS, COMPARISON_NAMES);
    if (
      !present.includes('Variable') &&
      present.some((name) => name === 'And' || name === 'Or' || name === 'Not')
    ) {
      return [...RULE_SELECTORS, ...COMPARISON_NAMES];
    }
  }
  return groups.filter((group) => group.some((name) => present.includes(name))).flat();
}

/** What to write behind a name, and where in it the cursor goes. */
export function valueStub(field: Field | undefined): { readonly text: string; readonly cursor: number } {
  switch (field?.shape.kind) {
    case 'flag':
      return { text: 'true', cursor: 4 };
    case 'condition':
    case 'jsonata':
      return { text: '"{%  %}"', cursor: 4 };
    case 'integer':
    case 'number':
    case 'anything':
    case 'items':
    case undefined:
      return { text: '', cursor: 0 };
    case 'object':
    case 'template':
    case 'variables':
      return { text: '{}', cursor: 1 };
    case 'list':
      return { text: field.shape.of === 'text' ? '[""]' : '[{}]', cursor: 2 };
    case 'path':
    case 'reference-path':
      return { text: '"$."', cursor: 3 };
    default:
      return { text: '""', cursor: 1 };
  }
}
