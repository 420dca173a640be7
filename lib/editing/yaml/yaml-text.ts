import { parseDocument, stringify, visit } from 'yaml';
import { applyChange, type Change } from '@/lib/studio/edit/apply-change';
import { setAt } from '@/lib/studio/edit/change';

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** The definition as YAML, in the same order; undefined while it is no JSON. */
export function yamlOf(text: string): string | undefined {
  try {
    return stringify(JSON.parse(text), { lineWidth: 0, aliasDuplicateObjects: false });
  } catch {
    return undefined;
  }
}

export type FromYaml =
  | { readonly kind: 'change'; readonly change: Change }
  /** What was written is no YAML, or nothing that JSON can hold. */
  | { readonly kind: 'broken'; readonly line: number; readonly message: string };

/** What to change in the JSON text so that it says what the YAML says; all else of it stays as it is. */
export function changeFromYaml(text: string, yaml: string): FromYaml {
  const read = readYaml(yaml);
  if ('message' in read) return { kind: 'broken', ...read };
  const before = parsed(text);
  const after =
    before === undefined
      ? JSON.stringify(read.value, null, 2)
      : rewrite(text, { pointer: '', before, after: read.value });
  return { kind: 'change', change: { edits: difference(text, after) } };
}

function readYaml(
  yaml: string,
): { readonly value: Json } | { readonly line: number; readonly message: string } {
  const document = parseDocument(yaml, { prettyErrors: true });
  const [error] = document.errors;
  if (error)
    return { line: error.linePos?.[0].line ?? 1, message: error.message.split('\n')[0]!.replace(/:$/, '') };
  let isJson = true;
  visit(document, {
    Scalar: (_, { value }) => {
      if (typeof value === 'bigint' || (typeof value === 'number' && !Number.isFinite(value))) isJson = false;
    },
  });
  if (!isJson) return { line: 1, message: 'NaN, Infinity' };
  // Through text and back: names that are numbers become texts, as JSON has them.
  return { value: JSON.parse(JSON.stringify(document.toJS({ maxAliasCount: 100 }) ?? null)) as Json };
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

interface Step {
  readonly pointer: string;
  readonly before: Json;
  readonly after: Json;
}

/** Goes down as long as both are of the same build, and puts in what is new. */
function rewrite(text: string, { pointer, before, after }: Step): string {
  if (JSON.stringify(before) === JSON.stringify(after)) return text;
  if (isObject(before) && isObject(after) && inSameOrder(before, after))
    return rewriteMembers(text, { pointer, before, after });
  if (Array.isArray(before) && Array.isArray(after) && after.length >= before.length)
    return rewriteItems(text, { pointer, before: before as Json[], after: after as Json[] });
  return pointer === '' ? JSON.stringify(after, null, 2) : applyChange(text, setAt(text, pointer, after));
}

function rewriteMembers(
  text: string,
  { pointer, before, after }: { pointer: string; before: Members; after: Members },
): string {
  let written = text;
  for (const name of Object.keys(before)) {
    const at = `${pointer}/${escaped(name)}`;
    const kept = Object.hasOwn(after, name) ? after[name] : undefined;
    written =
      kept === undefined
        ? applyChange(written, setAt(written, at, undefined))
        : rewrite(written, { pointer: at, before: before[name]!, after: kept });
  }
  for (const name of Object.keys(after)) {
    if (Object.hasOwn(before, name)) continue;
    written = applyChange(written, setAt(written, `${pointer}/${escaped(name)}`, after[name]));
  }
  return written;
}

function rewriteItems(
  text: string,
  { pointer, before, after }: { pointer: string; before: readonly Json[]; after: readonly Json[] },
): string {
  return after.reduce<string>((written, item, index) => {
    if (index >= before.length) return applyChange(written, setAt(written, `${pointer}/-`, item));
    return rewrite(written, { pointer: `${pointer}/${index}`, before: before[index]!, after: item });
  }, text);
}

type Members = { readonly [name: string]: Json };

function isObject(value: Json): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What both have stands in the same order, and what is new stands behind it. */
function inSameOrder(before: Members, after: Members): boolean {
  const kept = Object.keys(before).filter((name) => Object.hasOwn(after, name));
  return Object.keys(after)
    .slice(0, kept.length)
    .every((name, index) => name === kept[index]);
}

function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** One edit around all that differs. */
function difference(before: string, after: string): Change['edits'] {
  if (before === after) return [];
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) from++;
  let same = 0;
  while (same < shorter - from && before.at(-1 - same) === after.at(-1 - same)) same++;
  const content = after.slice(from, after.length - same);
  return [{ offset: from, length: before.length - same - from, content }];
}
