import type { Cursor } from '../../query/cursor';
import type { LogFilter } from './parse-filter';
import { readRegularExpression } from './regular-expression';

interface Term {
  /** `?` one of these is enough, `-` it must not be there. */
  readonly sign: '?' | '-' | '';
  readonly foundIn: (message: string) => boolean;
  readonly effort: number;
}

const WORD = /[^\s"]+/y;
const PLAIN = /^[\p{L}\p{N}_.*]+$/u;
const QUOTED = /"((?:[^"\\]|\\.)*)"/y;

/** Terms between blanks: all of them must be in the message, or one of those behind a `?`. */
export function parseTerms(cursor: Cursor): LogFilter | undefined {
  const terms: Term[] = [];
  while (!cursor.skipBlanks().done) {
    const term = readTerm(cursor);
    if (!term) return undefined;
    terms.push(term);
  }
  const wanted = terms.filter(({ sign }) => sign === '');
  const unwanted = terms.filter(({ sign }) => sign === '-');
  // AWS takes no notice of optional terms beside others.
  const optional = wanted.length + unwanted.length === 0 ? terms : [];
  return {
    matches: (message) =>
      wanted.every((term) => term.foundIn(message)) &&
      !unwanted.some((term) => term.foundIn(message)) &&
      (optional.length === 0 || optional.some((term) => term.foundIn(message))),
    effort: terms.reduce((sum, { effort }) => sum + effort, 0),
  };
}

function readTerm(cursor: Cursor): Term | undefined {
  const sign = cursor.take('?') ? '?' : cursor.take('-') ? '-' : '';
  if (cursor.char === '%') {
    const expression = readRegularExpression(cursor);
    return expression && { sign, effort: expression.effort, foundIn: expression.foundIn };
  }
  const text = cursor.char === '"' ? readQuoted(cursor) : readWord(cursor);
  if (text === undefined) return undefined;
  return { sign, effort: 1, foundIn: (message) => message.includes(text) };
}

function readWord(cursor: Cursor): string | undefined {
  const word = cursor.match(WORD) ?? '';
  if (PLAIN.test(word)) return word;
  return cursor.fail(`Invalid character(s) in term '${word}'`);
}

/** A text in double quotes, in which a backslash takes the next character as it is. */
export function readQuoted(cursor: Cursor): string | undefined {
  const quoted = cursor.match(QUOTED);
  if (quoted === undefined) return cursor.fail('Invalid filter pattern');
  return quoted.slice(1, -1).replace(/\\(.)/gs, '$1');
}
