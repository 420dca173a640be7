import type { Completion, CompletionOption, Suggestion } from './completion';
import { fieldSuggestions, valueStub } from './field-suggestions';
import {
  bracketAt,
  readTolerantly,
  type TolerantArray,
  type TolerantNode,
  type TolerantMember,
  type TolerantObject,
  type TolerantScalar,
} from './tolerant-tree';
import { itemSuggestions, memberSuggestions } from './value-suggestions';
import { expressionCompletion, isExpressionText } from './expression-suggestions';
import { callCompletion, isWithinCall } from './paths/path-suggestions';
import { fieldsAt, placeOf } from './place';
import { queryLanguageAt } from './query-language';
import { itemSnippets, stateSnippets } from './snippets/snippets';
import type { Surroundings } from './surroundings';

/** What may be written at `offset`. The text may be broken: it is being written. */
export function complete(text: string, offset: number, known: Surroundings = { language: 'es' }): Completion {
  const { root, scalars } = readTolerantly(text);
  const bracket = bracketAt(root, offset);
  const touched = scalars.find((scalar) => touches(scalar, offset));
  const nothing = { from: offset, to: offset, options: [] };
  if (!bracket || !root) return nothing;
  if (touched && isExpressionText(touched) && queryLanguageAt(bracket) === 'JSONata')
    return expressionCompletion(text, offset, { root, node: touched, known });
  const span = touched ? spanOf(touched, offset) : { from: offset, to: offset, quoted: false };
  const cursor: Cursor = { text, offset, span, known };
  if (bracket.kind === 'array') {
    if (touched === undefined && !opensItem(text, offset)) return nothing;
    return items(bracket, root, cursor);
  }
  const member = memberBefore(bracket, offset);
  if (member && awaitsValueAt(member, offset)) {
    if (touched && touched === member.name) return nothing;
    return memberValues(bracket, member.name.value, { ...cursor, touched });
  }
  if (touched && member?.name !== touched) return nothing;
  if (!touched && !opensName(text, offset)) return nothing;
  return names(bracket, touched && member, cursor);
}

interface Cursor {
  readonly text: string;
  readonly offset: number;
  readonly span: Span;
  readonly known: Surroundings;
}

function memberValues(
  object: TolerantObject,
  field: string,
  { text, offset, span, known, touched }: Cursor & { readonly touched: TolerantScalar | undefined },
): Completion {
  const isCall = touched && field.endsWith('.$') && isWithinCall(text, touched.start, offset);
  if (isCall) return callCompletion(text, offset, { node: object, field, known });
  return values(memberSuggestions(object, field, known), span);
}

/** Error names, or a whole retrier, catcher, rule or branch. */
function items(list: TolerantArray, root: TolerantNode, { text, offset, span, known }: Cursor): Completion {
  const place = placeOf(list);
  const written = values(itemSuggestions(list, root, known), span);
  if (place.kind !== 'list' || span.quoted) return written;
  const queryLanguage = queryLanguageAt(list);
  const options = itemSnippets(place.of, { text, offset, language: known.language, queryLanguage });
  return { from: span.from, to: span.to, options };
}

interface Span {
  readonly from: number;
  readonly to: number;
  /** The cursor stands behind an opening quote, which stays. */
  readonly quoted: boolean;
}

function touches(scalar: TolerantScalar, offset: number): boolean {
  const behind = scalar.kind === 'text' && scalar.closed ? offset >= scalar.end : offset > scalar.end;
  return offset > scalar.start && !behind;
}

function spanOf(scalar: TolerantScalar, offset: number): Span {
  if (scalar.kind === 'word') return { from: scalar.start, to: scalar.end, quoted: false };
  // An open quote may have swallowed what follows on its line; that is left alone.
  return { from: scalar.start + 1, to: scalar.closed ? scalar.end : offset, quoted: true };
}

/** The last member that begins before the cursor. */
function memberBefore(object: TolerantObject, offset: number): TolerantMember | undefined {
  return object.members.findLast((member) => member.name.start < offset);
}

function awaitsValueAt({ name, colon, value }: TolerantMember, offset: number): boolean {
  return colon && offset > name.end && (!value || offset <= value.end);
}

/** After `{` or a comma a name may begin. */
function opensName(text: string, offset: number): boolean {
  return /[{,]\s*$/.test(text.slice(0, offset)) || /[\]}"\w]\s*\n\s*$/.test(text.slice(0, offset));
}

function opensItem(text: string, offset: number): boolean {
  return /[[,]\s*$/.test(text.slice(0, offset));
}

function values(suggestions: readonly Suggestion[], { from, to, quoted }: Span): Completion {
  const options = suggestions
    .filter(({ bare }) => !(bare && quoted))
    .map(({ bare, back, apply, ...option }): CompletionOption => {
      const whole = bare ? option.label : JSON.stringify(apply ?? option.label);
      const written = quoted ? whole.slice(1) : whole;
      return { ...option, apply: written, ...(back && { cursor: written.length - 1 - back }) };
    });
  return { from, to, options };
}

/** `writing` is the member whose name is being written. */
function names(
  object: TolerantObject,
  writing: TolerantMember | undefined,
  { text, offset, span: { from, to, quoted }, known }: Cursor,
): Completion {
  const place = placeOf(object);
  const fields = fieldsAt(place);
  const options = fieldSuggestions(object, writing, known).map((suggestion): CompletionOption => {
    const name = JSON.stringify(suggestion.label);
    const written = quoted ? name.slice(1) : name;
    if (writing?.colon) return { ...suggestion, apply: written };
    const stub =
      suggestion.kind === 'state' ? { text: '{}', cursor: 1 } : valueStub(fields?.[suggestion.label]);
    return { ...suggestion, apply: `${written}: ${stub.text}`, cursor: written.length + 2 + stub.cursor };
  });
  if (place.kind !== 'states' || writing?.colon) return { from, to, options };
  const taken = object.members.filter((member) => member !== writing).map(({ name }) => name.value);
  const queryLanguage = queryLanguageAt(object);
  const snippets = stateSnippets({ text, offset, quoted, taken, language: known.language, queryLanguage });
  return { from, to, options: [...options, ...snippets] };
}
