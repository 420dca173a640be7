import { lastOf, type TextDraft } from '../text/text-draft';
import { allNames, scopesIn, scopesOf, uniqueName } from './names';
import { stateAt } from './places';
import { renameIn } from './rename-in';
import { statesOf } from './ways';

/** What stands inside a state gets other names where they are taken: a copy's states are not the original's. */
export function freeInnerNames(draft: TextDraft, state: string): void {
  const inner = pointersIn(draft, scopesOf(draft, state));
  const own = new Set(inner);
  const others = pointersIn(draft, scopesIn(draft)).filter((pointer) => !own.has(pointer));
  const taken = new Set(others.map(lastOf));
  // From the inside out, so that the pointers of what is further out stay right.
  for (const pointer of [...inner].reverse()) {
    const name = lastOf(pointer);
    if (taken.has(name)) renameIn(draft, pointer, uniqueName(name, allNames(draft)));
    else taken.add(name);
  }
}

function pointersIn(draft: TextDraft, scopes: readonly string[]): readonly string[] {
  return scopes.flatMap((scope) => statesOf(draft, scope).map((name) => stateAt(scope, name)));
}
