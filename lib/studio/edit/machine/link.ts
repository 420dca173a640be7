import type { Refusal } from '../refusal';
import { at, lastOf, type TextDraft } from '../text/text-draft';
import { readWay, scopeOf, stateAt, type Way } from './places';
import {
  isTerminal,
  lead,
  mainWay,
  reachedIn,
  statesOf,
  successor,
  targetOf,
  waysTo,
  type Target,
} from './ways';

/** Where states are put: on a way (the pointer of the field that makes it), after or before a state. */
export type Place = { readonly on: string } | { readonly after: string } | { readonly before: string };

/** A place as the ways that will lead there and where it goes on from there. */
export interface Spot {
  readonly scope: string;
  readonly ways: readonly Way[];
  readonly target: Target;
  /** Pointer of the state behind which the text is put; at the beginning without one. */
  readonly behind?: string;
}

export function spotOf(draft: TextDraft, place: Place): Spot | Refusal {
  if ('before' in place) return spotBefore(draft, place.before);
  if ('on' in place) return spotOn(draft, readWay(place.on));
  if (!draft.has(place.after)) return { refused: 'no-such-state', about: lastOf(place.after) };
  if (isTerminal(draft, place.after)) return { refused: 'nothing-follows', about: lastOf(place.after) };
  return spotOn(draft, mainWay(draft, place.after));
}

function spotBefore(draft: TextDraft, state: string): Spot | Refusal {
  const name = lastOf(state);
  if (!draft.has(state)) return { refused: 'no-such-state', about: name };
  const scope = scopeOf(state);
  const ways = waysTo(draft, scope, name);
  return { scope, ways, target: { to: name }, behind: ways.find((way) => way.state)?.state };
}

function spotOn(draft: TextDraft, way: Way | undefined): Spot | Refusal {
  if (!way || (way.state !== undefined && !draft.has(way.state))) return { refused: 'no-such-place' };
  if (way.state !== undefined && isTerminal(draft, way.state)) {
    return { refused: 'nothing-follows', about: lastOf(way.state) };
  }
  return { scope: way.scope, ways: [way], target: targetOf(draft, way), behind: way.state };
}

/** Whoever led to the state leads to what comes after it. */
export function unlink(draft: TextDraft, state: string): void {
  const scope = scopeOf(state);
  const name = lastOf(state);
  const target = successor(draft, state);
  for (const way of waysTo(draft, scope, name)) {
    if (way.state === state) continue;
    const other = statesOf(draft, scope).find((one) => one !== name);
    const isLost = way.kind === 'start' && target === 'end' && other !== undefined;
    lead(draft, way, isLost ? { to: other } : target);
  }
}

/** The ways of a spot lead to a state; from there it goes on to where they led. */
export function linkIn(draft: TextDraft, { ways }: Spot, name: string): void {
  for (const way of ways) lead(draft, way, { to: name });
}

/** What follows a state that stands alone: where it can end it ends, where it cannot it stays open. */
export function goOn(draft: TextDraft, state: string, target: Target): void {
  const main = mainWay(draft, state);
  if (!main) return;
  lead(draft, main, target === 'open' ? 'end' : target);
  if (main.kind !== 'default' || typeof target !== 'object') return;
  for (let rule = 0; rule < draft.count(at(state, 'Choices')); rule++) {
    const way = readWay(at(state, 'Choices', rule, 'Next'));
    if (way && targetOf(draft, way) === 'open') lead(draft, way, target);
  }
}

/** A change that leaves a state without a way to it is refused: runs `act` and looks. */
export function withoutCutting(draft: TextDraft, scope: string, act: () => void): Refusal | undefined {
  const before = reachedIn(draft, scope);
  act();
  const after = reachedIn(draft, scope);
  const lost = [...before].find((name) => draft.has(stateAt(scope, name)) && !after.has(name));
  return lost === undefined ? undefined : { refused: 'cuts-off', about: lost };
}
