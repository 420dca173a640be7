import { toIsoText } from '../../../../base/time';
import { hashText } from '../../../digest/hash-text';
import type { Json } from '../../../../base/json';
import { decline } from '../run/decline';
import type { Run } from '../run/run';
import { toText } from '../run/values';
import { plain } from './plain-function';

export const TEXTS = {
  string: plain('x-', (run, value: Json) => toText(value, run)),
  length: plain('s-', (run, text: string) => characters(text, run).length),
  uppercase: plain('s-', (run, text: string) => spent(text.toUpperCase(), run)),
  lowercase: plain('s-', (run, text: string) => spent(text.toLowerCase(), run)),
  trim: plain('s-', (run, text: string) => spent(trim(text), run)),
  substring: plain('s-nn?', (run, text: string, start?: number, length?: number) =>
    substring(characters(text, run), start ?? decline(), length),
  ),
  substringBefore: plain('s-s', (run, text: string, chars?: string) => {
    const at = placeOf(text, chars, run);
    return at < 0 ? text : text.slice(0, at);
  }),
  substringAfter: plain('s-s', (run, text: string, chars?: string) => {
    const at = placeOf(text, chars, run);
    return at < 0 ? text : text.slice(at + chars!.length);
  }),
  contains: plain('s-s', (run, text: string, chars?: string) => placeOf(text, chars, run) >= 0),
  split: plain('s-sn?', (run, text: string, separator?: string, limit?: number) =>
    split(text, separator ?? decline(), limit, run),
  ),
  join: plain('a<s>s?', (run, texts: string[], separator = '') => join(texts, separator, run)),
  pad: plain('s-ns?', (run, text: string, width?: number, filler = ' ') =>
    pad(text, width ?? decline(), filler, run),
  ),
  replace: plain('s-ssn?', (run, text: string, pattern?: string, replacement?: string, limit?: number) =>
    replace(text, { pattern: pattern ?? decline(), replacement: replacement ?? decline(), limit }, run),
  ),
  hash: plain(
    'ss',
    (run, text: string, algorithm?: string) =>
      hashText(costly(text, run), algorithm ?? decline()) ?? decline(),
  ),
  now: plain('', (run: Run) => toIsoText(run.scope.now), { toleratesNothing: true }),
  uuid: plain('', (run: Run) => run.scope.chance().uuid(), { toleratesNothing: true }),
};

function spent(text: string, run: Run): string {
  run.spendOnText(text.length);
  return text;
}

/** Hashing takes far longer for each character than looking at it. */
function costly(text: string, run: Run): string {
  run.spend(text.length);
  return text;
}

/** By code points, as JSONata counts. */
function characters(text: string, run: Run): string[] {
  run.spend(text.length);
  return Array.from(text);
}

function trim(text: string): string {
  return text
    .replace(/[ \t\n\r]+/g, ' ')
    .replace(/^ /, '')
    .replace(/ $/, '');
}

function substring(all: readonly string[], start: number, length: number | undefined): string {
  const from = all.length + start < 0 ? 0 : start;
  if (length === undefined) return all.slice(from).join('');
  if (length <= 0) return '';
  return all.slice(from, from >= 0 ? from + length : all.length + from + length).join('');
}

function placeOf(text: string, chars: string | undefined, run: Run): number {
  spendOnSearch(text, chars ?? decline(), run);
  return text.indexOf(chars!);
}

/** What a search may cost at worst: at each place a good part of what is sought is compared. */
function spendOnSearch(text: string, sought: string, run: Run): void {
  run.spendOnText(text.length + (text.length * sought.length) / 16);
}

function split(text: string, separator: string, limit: number | undefined, run: Run): string[] {
  if (limit !== undefined && !(limit >= 0)) decline();
  spendOnSearch(text, separator, run);
  const parts = text.split(separator, limit);
  run.spend(parts.length);
  return parts;
}

function join(texts: readonly string[], separator: string, run: Run): string {
  for (const text of texts) run.spendOnText(text.length + separator.length);
  return texts.join(separator);
}

function pad(text: string, width: number, filler: string, run: Run): string {
  if (!Number.isInteger(width)) decline();
  const missing = Math.abs(width) - characters(text, run).length;
  if (missing <= 0) return text;
  const chars = filler || ' ';
  run.spend(missing * chars.length);
  const padding = Array.from(chars.repeat(missing)).slice(0, missing).join('');
  return width > 0 ? text + padding : padding + text;
}

interface Replacing {
  readonly pattern: string;
  readonly replacement: string;
  readonly limit: number | undefined;
}

function replace(text: string, { pattern, replacement, limit = Infinity }: Replacing, run: Run): string {
  if (pattern === '' || !(limit >= 0)) decline();
  spendOnSearch(text, pattern, run);
  let result = '';
  let position = 0;
  for (let count = 0; count < limit; count++) {
    const index = text.indexOf(pattern, position);
    if (index < 0) break;
    run.spendOnText(replacement.length);
    result += text.slice(position, index) + replacement;
    position = index + pattern.length;
  }
  return result + text.slice(position);
}
