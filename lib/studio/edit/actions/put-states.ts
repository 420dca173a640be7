import { goOn, linkIn, withoutCutting, type Spot } from '../machine/link';
import { freeInnerNames } from '../machine/free-names';
import { allNames, uniqueName } from '../machine/names';
import { stateAt } from '../machine/places';
import { lead, statesOf, targetOf, waysOut } from '../machine/ways';
import type { Refusal } from '../refusal';
import { at, type TextDraft } from '../text/text-draft';

/** A state that is put into a machine: as data, or as it is written elsewhere. */
export interface NewState {
  readonly name: string;
  readonly body: unknown;
}

/** States that belong together. What ends in them goes on to whatever follows the place they are put in. */
export interface Fragment {
  readonly states: readonly [first: NewState, ...others: NewState[]];
}

/** Puts states into a spot; the result is the pointer of the first. */
export function putStates(
  draft: TextDraft,
  spot: Spot,
  { states }: Fragment,
): { readonly select: string } | Refusal {
  const { scope } = spot;
  if (!draft.has(scope)) draft.set(scope, {});
  if (!draft.has(at(scope, 'States'))) draft.set(at(scope, 'States'), {});
  let first = '';
  const refusal = withoutCutting(draft, scope, () => {
    const names = write(draft, spot, states);
    const pointers = states.flatMap(({ name }) => stateAt(scope, names.get(name) ?? name));
    first = pointers[0] ?? '';
    for (const pointer of pointers) followNames(draft, scope, { pointer, names });
    if (pointers.length === 1) goOn(draft, first, spot.target);
    else for (const pointer of pointers) continueEnd(draft, pointer, spot);
    linkIn(draft, spot, names.get(states[0].name) ?? states[0].name);
  });
  return refusal ?? { select: first };
}

/** Writes them one behind the other under names that are free; the result is what each is called. */
function write(draft: TextDraft, spot: Spot, states: readonly NewState[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  let behind = spot.behind;
  for (const { name, body } of states) {
    const free = uniqueName(name, allNames(draft));
    const key = { key: free, after: behind, first: behind === undefined };
    draft.add(at(spot.scope, 'States'), body, key);
    names.set(name, free);
    behind = stateAt(spot.scope, free);
    freeInnerNames(draft, behind);
  }
  return names;
}

/** Ways among the states that were put in follow their new names; ways to what is not here become open. */
function followNames(
  draft: TextDraft,
  scope: string,
  { pointer, names }: { readonly pointer: string; readonly names: ReadonlyMap<string, string> },
): void {
  const present = new Set(statesOf(draft, scope));
  for (const way of waysOut(draft, pointer)) {
    const target = targetOf(draft, way);
    if (typeof target !== 'object') continue;
    const name = names.get(target.to) ?? target.to;
    if (!present.has(name)) lead(draft, way, 'open');
    else if (name !== target.to) lead(draft, way, { to: name });
  }
}

function continueEnd(draft: TextDraft, pointer: string, { target }: Spot): void {
  for (const way of waysOut(draft, pointer)) {
    if (targetOf(draft, way) === 'end') lead(draft, way, target === 'open' ? 'end' : target);
  }
}
