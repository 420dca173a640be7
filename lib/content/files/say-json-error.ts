import { ParseErrorCode, type ParseError } from 'jsonc-parser';
import type { ContentProblem } from '@/lib/content/problem';
import type { DataSource } from './data-file';

/** What is wrong, and what to do, by what the parser stumbled over. */
const words: Partial<Record<ParseErrorCode, string>> = {
  [ParseErrorCode.InvalidSymbol]: 'this is no JSON value: is a quotation mark missing here or before?',
  [ParseErrorCode.InvalidNumberFormat]: 'this is no number as JSON writes them',
  [ParseErrorCode.PropertyNameExpected]:
    'the name of a field in "…" was expected: is there a comma too many before?',
  [ParseErrorCode.ValueExpected]: 'a value was expected: is there a comma too many before?',
  [ParseErrorCode.ColonExpected]: 'a colon is missing between name and value',
  [ParseErrorCode.CommaExpected]: 'a comma or a closing bracket is missing before this',
  [ParseErrorCode.CloseBraceExpected]: 'a closing } is missing',
  [ParseErrorCode.CloseBracketExpected]: 'a closing ] is missing',
  [ParseErrorCode.EndOfFileExpected]: 'the file should end before this: is there a closing } or ] too many?',
  [ParseErrorCode.InvalidCommentToken]: 'JSON has no comments: remove it',
  [ParseErrorCode.UnexpectedEndOfComment]: 'JSON has no comments: remove it',
  [ParseErrorCode.UnexpectedEndOfString]: 'a quotation mark is missing at the end of this text',
  [ParseErrorCode.UnexpectedEndOfNumber]: 'this number is not finished',
  [ParseErrorCode.InvalidUnicode]: 'after \\u four digits from 0 to f are needed',
  [ParseErrorCode.InvalidEscapeCharacter]: 'a backslash in a text is written \\\\',
  [ParseErrorCode.InvalidCharacter]: 'line breaks in a text are written \\n',
};

export function sayJsonError({ file, text }: DataSource, error: ParseError | undefined): ContentProblem {
  if (!error || text.trim() === '')
    return { file, line: 1, column: 1, message: 'is empty: JSON was expected' };
  const before = text.slice(0, error.offset).split('\n');
  return {
    file,
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
    message: `not JSON: ${words[error.error] ?? 'it cannot be read from here on'}`,
  };
}
