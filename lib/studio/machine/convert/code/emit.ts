import type { Json } from '@pasos/engine';
import { Refused } from '../conversion';
import { LEVELS, type Code, type Doc, type Level, type Need, type Step } from './doc';

export function atom(text: string, needs: readonly Need[] = []): Code {
  return { text, level: LEVELS.atom, needs };
}

/** The code with brackets where it binds looser than `level`. */
export function bracketed(code: Code, level: Level): string {
  return code.level < level ? `(${code.text})` : code.text;
}

/** A JSON value as JSONata reads it, which is how JSON writes it. */
export function literal(value: Json): string {
  return JSON.stringify(value);
}

const PLAIN_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
const WORDS: ReadonlySet<string> = new Set(['and', 'or', 'in', 'true', 'false', 'null', 'function']);

/** A path as code: names that are no plain names go between backticks. */
export function pathCode(base: string, steps: readonly Step[], origin: string): string {
  return base + steps.map((step) => stepCode(step, origin)).join('');
}

function stepCode(step: Step, origin: string): string {
  if (typeof step === 'number') return `[${step}]`;
  if (PLAIN_NAME.test(step) && !WORDS.has(step)) return `.${step}`;
  if (step.includes('`') || step === '') throw new Refused('backtick', origin);
  return `.\`${step}\``;
}

/** A value as one expression. `needs` says of which parts JSONata would not miss the absence. */
export function codeOf(doc: Doc): Code {
  switch (doc.kind) {
    case 'path':
      return atom(pathCode(doc.base, doc.steps, doc.origin));
    case 'code':
      return doc.code;
    case 'constant':
      return atom(literal(doc.value));
    case 'object':
      return objectCode(doc.members);
    case 'list':
      return listCode(doc.items);
    case 'merged':
      return mergedCode(doc);
  }
}

/** The code of a part that JSONata leaves out, or takes for nothing, when it is not there. */
export function requiredCode(doc: Doc): Code {
  const code = codeOf(doc);
  return doc.kind === 'path' && doc.steps.length > 0
    ? { ...code, needs: [...code.needs, exists(code.text, doc.origin)] }
    : code;
}

export function exists(code: string, origin: string): Need {
  return { test: `$exists(${code})`, origin, place: code };
}

/** That a value is of a type; what is not there is of none. */
export function isOfType(code: string, type: string, origin: string): Need {
  return { test: `$type(${code}) = "${type}"`, origin };
}

function objectCode(members: readonly (readonly [string, Doc])[]): Code {
  const codes = members.map(([name, doc]) => [name, requiredCode(doc)] as const);
  const text = codes.map(([name, { text: value }]) => `${literal(name)}: ${value}`).join(', ');
  return atom(
    `{${text}}`,
    codes.flatMap(([, { needs }]) => needs),
  );
}

/** An array in JSONata takes arrays apart that come from a path: only what is known to be none may stand in it. */
function listCode(items: readonly Doc[]): Code {
  const codes = items.map((item) => {
    if (item.kind === 'path' || item.kind === 'code') throw new Refused('array-in-call', codeOf(item).text);
    return requiredCode(item);
  });
  return atom(
    `[${codes.map(({ text }) => text).join(', ')}]`,
    codes.flatMap(({ needs }) => needs),
  );
}

function mergedCode({ target, at, value }: Doc & { kind: 'merged' }): Code {
  const [name = '', ...rest] = at;
  const inner: Doc =
    rest.length === 0 ? value : { kind: 'merged', target: under(target, name), at: rest, value };
  const into = codeOf(target);
  const what = requiredCode(inner);
  return atom(`$merge([${into.text}, {${literal(name)}: ${what.text}}])`, [...into.needs, ...what.needs]);
}

/** What stands there already, or nothing: ResultPath makes what is missing on its way. */
function under(target: Doc, name: string): Doc {
  if (target.kind === 'path') return { ...target, steps: [...target.steps, name] };
  if (target.kind !== 'constant') throw new Refused('unknown', name);
  const { value } = target;
  const has = value !== null && typeof value === 'object' && Object.hasOwn(value, name);
  return { kind: 'constant', value: has ? (value as Record<string, Json>)[name]! : {} };
}

/** An expression that stands alone in a field: what it needs is asserted first. */
export function guarded({ text, needs }: Code): string {
  const tests = [...new Set(needs.map(({ test }) => test))];
  if (tests.length === 0) return text;
  const asked = [...new Set(needs.map(({ origin }) => origin))].join(', ');
  return `( $assert(${tests.join(' and ')}, ${literal(asked)}); ${text} )`;
}

export function field(code: string): string {
  return `{% ${code} %}`;
}

/** A value as it stands in a definition: JSON where it can be, expressions where it must. */
export function payloadOf(doc: Doc): Json {
  switch (doc.kind) {
    case 'constant':
      return literalPayload(doc.value);
    case 'object':
      return Object.fromEntries(doc.members.map(([name, member]) => [name, payloadOf(member)]));
    case 'list':
      return doc.items.map(payloadOf);
    case 'path':
    case 'code':
    case 'merged':
      return field(guarded(codeOf(doc)));
  }
}

/** Fixed data, where a text that looks like an expression becomes an expression that gives that text. */
export function literalPayload(value: Json): Json {
  if (typeof value === 'string') return isExpression(value) ? field(literal(value)) : value;
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(literalPayload);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, literalPayload(item)]));
}

function isExpression(text: string): boolean {
  return text.length >= 4 && text.startsWith('{%') && text.endsWith('%}');
}
