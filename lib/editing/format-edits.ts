import { format } from 'jsonc-parser';
import type { TextEdit } from '@/lib/sandbox/session/session-types';

/** What to change so that every member has its line. Only white space changes: order, numbers and repeated names stay. */
export function formatEdits(text: string): readonly TextEdit[] {
  return format(text, undefined, { insertSpaces: true, tabSize: 2, eol: '\n' });
}
