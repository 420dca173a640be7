import { printParseErrorCode, type ParseError } from 'jsonc-parser';
import type { ContentProblem } from '@/lib/content/problem';
import type { DataSource } from './data-file';

/** What is wrong, and what to do, by what the parser stumbled over. */
const words: Readonly<Record<string, string>> = {
  InvalidSymbol: 'this is no JSON value: is a quotation mark missing here or before?',
  InvalidNumberFormat: 'this is no number as JSON writes them',
  PropertyNameExpected: 'the name of a field in "…" was expected: is there a comma too many before?',
  ValueExpected: 'a value was expected: is there a comma too many before?',
  ColonExpected: 'a colon is missing between name and value',
  CommaExpected: 'a comma or a closing bracket is missing before this',
  CloseBraceExpected: 'a closing } is missing',
  CloseBracketExpected: 'a closing ] is missing',
  EndOfFileExpected: 'the file should end before this: is there a closing } or ] too many?',
  InvalidCommentToken: 'JSON has no comments: remove it',
  UnexpectedEndOfComment: 'JSON has no comments: remove it',
  UnexpectedEndOfString: 'a quotation mark is missing at the end of this text',
  UnexpectedEndOfNumber: 'this number is not finished',
  InvalidUnicode: 'after \\u four digits from 0 to f are needed',
  InvalidEscapeCharacter: 'a backslash in a text is written \\\\',
  InvalidCharacter: 'line breaks in a text are written \\n',
};

export function sayJsonError({ file, text }: DataSource, error: ParseError | undefined): ContentProblem {
  if (!error || text.trim() === '')
    return { file, line: 1, column: 1, message: 'is empty: JSON was expected' };
  const before = text.slice(0, error.offset).split('\n');
  return {
    file,
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
    message: `not JSON: ${words[printParseErrorCode(error.error)] ?? 'it cannot be read from here on'}`,
  };
}
