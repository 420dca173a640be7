import { fail, ok, type Result } from '../../base/result';
import { Cursor } from '../../query/cursor';
import { parseJsonFilter } from './json-filter';
import { parseTerms } from './terms';

/** What a filter pattern asks of a message. */
export interface LogFilter {
  matches(message: string): boolean;
  /** How much work a character is, beside plain reading. */
  readonly effort: number;
}

const EVERYTHING: LogFilter = { matches: () => true, effort: 1 };

/** Reads a filter pattern; the failure is AWS's text. */
export function parseFilter(pattern: string): Result<LogFilter, string> {
  const cursor = new Cursor(pattern).skipBlanks();
  if (cursor.done) return ok(EVERYTHING);
  if (cursor.char === '[') {
    return fail('The local engine does not have filter patterns for space-delimited log events.');
  }
  const filter = cursor.char === '{' ? parseJsonFilter(cursor) : parseTerms(cursor);
  return filter ? ok(filter) : fail(cursor.complaint?.reason ?? 'Invalid filter pattern');
}
