import { fail, type Result } from '../../base/result';
import type { Cursor } from '../../query/cursor';
import { matchesWhole, parsePattern, type Pattern } from '../../query/pattern/pattern';

export interface RegularExpression {
  foundIn(text: string): boolean;
  readonly effort: number;
}

/** Reads `%…%`: a regular expression that may match anywhere in a text. */
export function readRegularExpression(cursor: Cursor): RegularExpression | undefined {
  const source = cursor.match(/%[^%]+%/y)?.slice(1, -1);
  if (source === undefined) return cursor.fail('Invalid filter pattern');
  const pattern = parseAnywhere(source);
  if (!pattern.ok) return cursor.fail(`Invalid regular expression in the filter pattern: ${pattern.failure}`);
  return {
    foundIn: (text) => matchesWhole(pattern.value, text),
    effort: pattern.value.program.length,
  };
}

/** AWS refuses parentheses, which is why one pair may be put around it all. */
function parseAnywhere(source: string): Result<Pattern, string> {
  if (/[()]/.test(source)) return fail('parentheses are not supported');
  return parsePattern(`.*(?:${source}).*`, 's');
}
