import { lastOf, type TextDraft } from '../text/text-draft';
import { scopeOf, stateAt } from './places';
import { waysTo } from './ways';

/** Another name for a state, followed by every way to it; the result is its new pointer. */
export function renameIn(draft: TextDraft, state: string, name: string): string {
  const scope = scopeOf(state);
  for (const { pointer } of waysTo(draft, scope, lastOf(state))) draft.set(pointer, name);
  draft.renameKey(state, name);
  return stateAt(scope, name);
}
