import type { TeachingLanguage } from '../teaching/teach';
import type { Completion, CompletionOption, Suggestion } from './completion';
import { fieldSuggestions, valueStub } from './field-suggestions';
import {
  bracketAt,
  readTolerantly,
  type TolerantMember,
  type TolerantObject,
  type TolerantScalar,
} from './tolerant-tree';
import { itemSuggestions, memberSuggestions } from './value-suggestions';
import { expressionCompletion, isExpressionText } from './expression-suggestions';
import { fieldsAt, placeOf } from './place';
import { queryLanguageAt } from './query-language';

/** What may be written at `offset`. The text may be broken: it is being written. */
export function complete(text: string, offset: number, language: TeachingLanguage = 'es'): Completion {
  const { root, scalars } = readTolerantly(text);
  const bracket = bracketAt(root, offset);
  const touched = scalars.find((scalar) => touches(scalar, offset));
  const nothing = { from: offset, to: offset, options: [] };
  if (!bracket || !root) return nothing;
  if (touched && isExpressionText(touched) && queryLanguageAt(bracket) === 'JSONata') {
    return expressionCompletion(text, offset, { root, language });
  }
  const span = touched ? spanOf(touched, offset) : { from: offset, to: offset, quoted: false };
  if (bracket.kind === 'array') {
    if (touched === undefined && !opensItem(text, offset)) return nothing;
    return values(itemSuggestions(bracket, root, language), span);
  }
  const member = memberBefore(bracket, offset);
  if (member && awaitsValueAt(member, offset)) {
    if (touched && touched === member.name) return nothing;
    return values(memberSuggestions(bracket, member.name.value, language), span);
  }
  if (touched && member?.name !== touched) return nothing;
  if (!touched && !opensName(text, offset)) return nothing;
  return names(bracket, { ...span, language, member: touched && member });
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
    .map(({ bare, ...option }): CompletionOption => {
      const written = bare ? option.label : JSON.stringify(option.label);
      return { ...option, apply: quoted ? written.slice(1) : written };
    });
  return { from, to, options };
}

interface NameSpan extends Span {
  readonly language: TeachingLanguage;
  /** The member whose name is being written. */
  readonly member: TolerantMember | undefined;
}

function names(object: TolerantObject, { from, to, quoted, language, member }: NameSpan): Completion {
  const fields = fieldsAt(placeOf(object));
  const options = fieldSuggestions(object, member, language).map((suggestion): CompletionOption => {
    const name = JSON.stringify(suggestion.label);
    const written = quoted ? name.slice(1) : name;
    if (member?.colon) return { ...suggestion, apply: written };
    const stub =
      suggestion.kind === 'state' ? { text: '{}', cursor: 1 } : valueStub(fields?.[suggestion.label]);
    return { ...suggestion, apply: `${written}: ${stub.text}`, cursor: written.length + 2 + stub.cursor };
  });
  return { from, to, options };
}
