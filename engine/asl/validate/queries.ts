import { parsePath } from '../../query/jsonpath/parse-path';
import { parseExpression } from '../../query/expression';

/** What the query language says about a text. */
export function isPath(text: string): boolean {
  return parsePath(text).ok;
}

/** A path that names one place, as ResultPath and Variable need. */
export function isReferencePath(text: string): boolean {
  const path = parsePath(text);
  return path.ok && path.value.isReference;
}

/** A path or an intrinsic function call: what a `.$` field holds. */
export function isExpression(text: string): boolean {
  return parseExpression(text).ok;
}

/** Meant as an expression of JSONata, though one of its ends may be missing. */
export function looksLikeJsonata(value: unknown): value is string {
  return typeof value === 'string' && (value.startsWith('{%') || value.endsWith('%}'));
}

const BARE_PATH = /^[\p{L}_][\p{L}\p{N}_]*((\.|\[)[\p{L}\p{N}_.[\]'"-]+)*$/u;

/** `pedido.total` was probably meant as `$.pedido.total`; `.total` and `total[0]` too. */
export function withDollar(text: string): string | undefined {
  const bare = text.replace(/^\./, '');
  const suggestion = `$.${bare}`;
  return !text.startsWith('$') && BARE_PATH.test(bare) && isPath(suggestion) ? suggestion : undefined;
}
