import { STATE_TYPES } from '../validate/fields/field';
import { isExpression } from '../validate/queries';
import { replaceNode, writeValue } from './edits';
import { quoted, remove, rename } from './field-fixers';
import type { Fix, Fixers } from './fix';
import { memberNamed, type Spot } from './spot';
import { likelyType, PLAIN_STATE } from './stubs';

const OFFERED_MAX = 4;

/** Values that are of another kind than their field, not allowed there, or no path. */
export const valueFixers: Fixers = {
  'wrong-kind': ({ expected, found }, spot) => wrongKind(expected, found, spot),
  'number-in-quotes': ({ value }, spot) => put(String(Number(value)), spot, spot.words.unquote(value)),
  'boolean-in-quotes': ({ value }, spot) => put(value, spot, spot.words.unquote(value)),
  'number-not-integer': ({ value }, spot) => put(String(Math.round(Number(value))), spot),
  'number-too-small': ({ min }, spot) => put(min, spot),
  'number-too-big': ({ max }, spot) => put(max, spot),
  'value-not-allowed': ({ allowed }, spot) =>
    allowed
      .split(', ')
      .slice(0, OFFERED_MAX)
      .flatMap((value) => put(quoted(value), spot)),
  'value-misspelt': ({ suggestion }, spot) => put(quoted(suggestion), spot),
  'type-unknown': (_, spot) => {
    const likely = spot.object ? likelyType(spot.object) : 'Pass';
    const types = [likely, ...STATE_TYPES.filter((type) => type !== likely)].slice(0, OFFERED_MAX);
    return types.flatMap((type) => put(quoted(type), spot));
  },
  'timestamp-invalid': ({ value }, spot) => {
    const timestamp = fullTimestamp(value);
    return timestamp ? put(quoted(timestamp), spot) : [];
  },
  'state-not-an-object': (_, spot) => put(writeValue(PLAIN_STATE, undefined), spot),
  'states-empty': (_, spot) => fillStates(spot),

  'path-without-dollar': ({ suggestion }, spot) => put(quoted(suggestion), spot),
  'path-into-context': ({ value }, spot) => put(quoted(value.replace(/^\$\$/, '$')), spot),
  'path-into-variable': ({ value }, spot) => put(quoted(`$.${value.slice(1)}`), spot),
  'template-value-without-dollar': ({ field, suggestion }, spot) => [
    ...put(quoted(suggestion), spot),
    ...asText(field, spot),
  ],
  'template-value-invalid': ({ field }, spot) => asText(field, spot),
  'template-value-not-text': ({ field }, spot) => asText(field, spot),
  'template-intrinsic-invalid': ({ value }, spot) => closeCall(value, spot),
  'template-field-twice': ({ field }, spot) => [...keepDollar(field, spot), ...remove(`${field}.$`, spot)],
  'no-dollar': ({ field }, spot) => rename(field, `${field}.$`, spot),
  'no-path': ({ field }, spot) => rename(field, `${field}Path`, spot),
  'result-is-static': ({ value }, spot) => computeResult(value, spot),
};

/** Another value in the place of the marked one. */
export function put(content: string, spot: Spot, label?: string): readonly Fix[] {
  const { value, words } = spot;
  if (!value) return [];
  return [{ label: label ?? words.change(content), edits: [replaceNode(value, content)] }];
}

function wrongKind(expected: string, found: string, spot: Spot): readonly Fix[] {
  const { value, text } = spot;
  if (!value) return [];
  const written = text.slice(value.start, value.end);
  if (expected === 'list' && (found === 'text' || found === 'object'))
    return put(`[${written}]`, spot, spot.words.change('[…]'));
  const isPlain = found === 'number' || found === 'integer' || found === 'boolean';
  if (expected === 'text' && isPlain) return put(quoted(written), spot, spot.words.quote(written));
  return [];
}

/** `2026-01-31 12:00` lacks its T, its seconds and its zone. */
function fullTimestamp(value: string): string | undefined {
  const [, date, time = '00:00', seconds = ':00', zone = 'Z'] =
    /^(\d{4}-\d{2}-\d{2})(?:[Tt ](\d{2}:\d{2})(:\d{2}(?:\.\d+)?)?)?\s*([Zz]|[+-]\d{2}:\d{2})?$/.exec(
      value.trim(),
    ) ?? [];
  return date && `${date}T${time}${seconds}${zone.toUpperCase()}`;
}

function fillStates(spot: Spot): readonly Fix[] {
  const { value, object, words } = spot;
  if (value?.kind !== 'object') return [];
  const start = object?.members.find(({ name }) => name.value === 'StartAt')?.value;
  const name = start?.kind === 'text' && start.value !== '' ? start.value : words.firstState;
  return put(writeValue({ [name]: PLAIN_STATE }, undefined), spot, words.createState(name));
}

/** The name without `.$`: the value is then taken as it is. */
function asText(field: string, spot: Spot): readonly Fix[] {
  const found = memberNamed(spot, field);
  const plain = field.replace(/\.\$$/, '');
  if (!found || found.object.members.some(({ name }) => name.value === plain)) return [];
  return [
    { label: spot.words.asText(plain), edits: [replaceNode(found.member.name, JSON.stringify(plain))] },
  ];
}

function keepDollar(field: string, spot: Spot): readonly Fix[] {
  const plain = spot.object?.members.find(({ name }) => name.value === field);
  return plain && spot.object ? remove(field, { ...spot, member: plain, value: plain.value }) : [];
}

/** What is missing at the end of a call, if that is all that is missing. */
function closeCall(value: string, spot: Spot): readonly Fix[] {
  const ends = [')', "')", '))', "'))"].map((end) => `${value}${end}`);
  const closed = ends.find(isExpression);
  return closed === undefined ? [] : put(quoted(closed), spot);
}

/** A fixed Result computes nothing; Parameters do, where a name ends in `.$`. */
function computeResult(value: string, spot: Spot): readonly Fix[] {
  const { member, object, words } = spot;
  const holder = object?.parent?.kind === 'object' && object.key === 'Result' ? object.parent : undefined;
  const result = holder?.members.find((each) => each.value === object);
  if (!member || !holder || !result || holder.members.some(({ name }) => name.value === 'Parameters'))
    return [];
  const edits = [
    replaceNode(result.name, '"Parameters"'),
    replaceNode(member.name, JSON.stringify(`${member.name.value}.$`)),
  ];
  return [
    { label: words.change(`"Parameters": {${quoted(`${member.name.value}.$`)}: ${quoted(value)}}`), edits },
  ];
}
