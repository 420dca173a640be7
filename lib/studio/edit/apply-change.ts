import type { TextEdit } from '@/lib/sandbox/session/session-types';

/** A design action on the text: what it replaces, as one step that can be undone. */
export interface Change {
  /** Places in the text before the change; they do not overlap. */
  readonly edits: readonly TextEdit[];
  /** JSON pointer of the state to look at afterwards. */
  readonly select?: string;
}

/** The text after the change. */
export function applyChange(text: string, { edits }: Change): string {
  return [...edits]
    .sort((one, other) => other.offset - one.offset)
    .reduce(
      (changed, { offset, length, content }) =>
        changed.slice(0, offset) + content + changed.slice(offset + length),
      text,
    );
}
