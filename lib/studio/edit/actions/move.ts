import { editedState } from '../machine/edited';
import { goOn, linkIn, spotOf, unlink, withoutCutting, type Place, type Spot } from '../machine/link';
import { scopeOf } from '../machine/places';
import { mainWay, waysOut } from '../machine/ways';
import type { Outcome, Refusal } from '../refusal';
import { lastOf, type TextDraft } from '../text/text-draft';
import { takeOut } from './delete';
import { putStates } from './put-states';

/** Takes a state from its place to another, in this or in another branch. */
export function moveState(text: string, state: string, place: Place): Outcome {
  return editedState(text, state, (draft) => {
    const spot = spotOf(draft, place);
    if ('refused' in spot) return spot;
    if (isWithin(spot.scope, state)) return { refused: 'inside-itself', about: lastOf(state) };
    if (spot.scope !== scopeOf(state)) return moveAcross(draft, state, place);
    return isThere(draft, state, spot)
      ? { refused: 'same-place', about: lastOf(state) }
      : moveAlong(draft, state, place);
  });
}

/** Within its machine or branch only the ways change: the text stays where it is written. */
function moveAlong(draft: TextDraft, state: string, place: Place): { readonly select: string } | Refusal {
  let failed: Refusal | undefined;
  const cut = withoutCutting(draft, scopeOf(state), () => {
    unlink(draft, state);
    const spot = spotOf(draft, place);
    if ('refused' in spot) failed = spot;
    else {
      goOn(draft, state, spot.target);
      linkIn(draft, spot, lastOf(state));
    }
  });
  return failed ?? cut ?? { select: state };
}

function moveAcross(draft: TextDraft, state: string, place: Place): { readonly select: string } | Refusal {
  const main = mainWay(draft, state)?.pointer;
  const leadsOut = waysOut(draft, state).some(
    ({ pointer }) => pointer !== main && draft.has(pointer) && draft.string(pointer) !== lastOf(state),
  );
  if (leadsOut) return { refused: 'ways-lead-out', about: lastOf(state) };
  const body = draft.raw(state);
  unlink(draft, state);
  takeOut(draft, state);
  const spot = spotOf(draft, place);
  if ('refused' in spot) return spot;
  return putStates(draft, spot, { states: [{ name: lastOf(state), body }] });
}

function isWithin(scope: string, state: string): boolean {
  return scope === state || scope.startsWith(`${state}/`);
}

/** On its own way out, or on a way that leads to it already. */
function isThere(draft: TextDraft, state: string, { ways, target }: Spot): boolean {
  const isTarget = typeof target === 'object' && target.to === lastOf(state);
  return isTarget || ways.some((way) => way.pointer === mainWay(draft, state)?.pointer);
}
