import { editedState } from '../machine/edited';
import { allNames, longestName } from '../machine/names';
import { renameIn } from '../machine/rename-in';
import type { Outcome, Refusal } from '../refusal';
import { lastOf, type TextDraft } from '../text/text-draft';

/** Another name for a state: `StartAt`, `Next`, `Default` and the `Next` of rules and catchers follow it. */
export function renameState(text: string, state: string, name: string): Outcome {
  return editedState(text, state, (draft) => {
    const refusal = name === lastOf(state) ? undefined : refuse(draft, name);
    return refusal ?? { select: renameIn(draft, state, name) };
  });
}

function refuse(draft: TextDraft, name: string): Refusal | undefined {
  if (name === '') return { refused: 'name-empty' };
  if ([...name].length > longestName) return { refused: 'name-too-long', about: name };
  return allNames(draft).has(name) ? { refused: 'name-taken', about: name } : undefined;
}
