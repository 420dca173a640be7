import { editedState } from '../machine/edited';
import { unlink } from '../machine/link';
import { scopeOf, stateAt } from '../machine/places';
import { statesOf, successor, waysTo } from '../machine/ways';
import type { Outcome } from '../refusal';
import { at, lastOf, type TextDraft } from '../text/text-draft';

/** Takes a state out; whoever led to it leads to what came after it. */
export function deleteState(text: string, state: string): Outcome {
  return editedState(text, state, (draft) => {
    const select = neighbourOf(draft, state);
    unlink(draft, state);
    takeOut(draft, state);
    return { select };
  });
}

/** Removes the text of a state that nothing leads to any more. */
export function takeOut(draft: TextDraft, state: string): void {
  const scope = scopeOf(state);
  draft.remove(state);
  if (statesOf(draft, scope).length === 0) draft.remove(at(scope, 'StartAt'));
}

/** What is looked at once the state is gone: what led to it, what came after it, or what it stood in. */
function neighbourOf(draft: TextDraft, state: string): string | undefined {
  const scope = scopeOf(state);
  const before = waysTo(draft, scope, lastOf(state)).find(
    (way) => way.state !== undefined && way.state !== state,
  );
  const target = successor(draft, state);
  if (before) return before.state;
  if (typeof target === 'object') return stateAt(scope, target.to);
  return /^(.*\/States\/[^/]+)\/(Branches\/\d+|ItemProcessor|Iterator)$/.exec(scope)?.[1];
}
