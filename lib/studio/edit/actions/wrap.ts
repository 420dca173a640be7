import { editedState } from '../machine/edited';
import { allNames, innerScopes, uniqueName } from '../machine/names';
import { readWay, scopeOf, stateAt } from '../machine/places';
import { renameIn } from '../machine/rename-in';
import { isTerminal, lead, statesOf, targetOf, typeOf, waysTo, type Target } from '../machine/ways';
import type { Outcome, Refusal } from '../refusal';
import { at, lastOf, parentOf, type TextDraft } from '../text/text-draft';

type Container = 'Parallel' | 'Map';

/** Puts a state into a Parallel of one branch, or into a Map: it takes the state's place, its Catch too. */
export function wrapState(text: string, state: string, container: Container): Outcome {
  return editedState(text, state, (draft) => {
    const name = lastOf(state);
    if (typeOf(draft, state) === 'Choice') return { refused: 'choice-cannot-be-wrapped', about: name };
    const target = flowTarget(draft, state);
    const catchers = draft.has(at(state, 'Catch')) ? draft.value(at(state, 'Catch')) : undefined;
    draft.remove(at(state, 'Catch'));
    if (!isTerminal(draft, state)) leadFlow(draft, state, 'end');
    const body = draft.raw(state);
    const outer = renameIn(draft, state, uniqueName(container, allNames(draft)));
    draft.set(outer, skeleton(container, name, catchers));
    draft.set(at(innerScopes(draft, outer)[0] ?? outer, 'States', name), body);
    leadFlow(draft, outer, typeof target === 'object' && target.to === name ? { to: lastOf(outer) } : target);
    return { select: outer };
  });
}

function skeleton(container: Container, name: string, catchers: unknown): Record<string, unknown> {
  const inside = { StartAt: name, States: {} };
  return {
    Type: container,
    ...(container === 'Parallel'
      ? { Branches: [inside] }
      : { ItemProcessor: { ProcessorConfig: { Mode: 'INLINE' }, ...inside } }),
    ...(catchers !== undefined && { Catch: catchers }),
  };
}

/** The states of a Parallel with one branch, or of a Map, take its place. */
export function unwrapState(text: string, state: string): Outcome {
  return editedState(text, state, (draft) => {
    const refusal = cannotUnwrap(draft, state);
    const inner = innerScopes(draft, state)[0];
    if (refusal || inner === undefined) return refusal ?? { refused: 'cannot-unwrap', about: lastOf(state) };
    return { select: unwrapIn(draft, state, inner) };
  });
}

function cannotUnwrap(draft: TextDraft, state: string): Refusal | undefined {
  const about = lastOf(state);
  const [inner, ...more] = innerScopes(draft, state);
  if (more.length > 0) return { refused: 'several-branches', about };
  if (draft.has(at(state, 'Catch')) || draft.has(at(state, 'Retry')))
    return { refused: 'handles-errors', about };
  const start = inner === undefined ? undefined : draft.string(at(inner, 'StartAt'));
  const isWhole = inner !== undefined && start !== undefined && statesOf(draft, inner).includes(start);
  return isWhole ? undefined : { refused: 'cannot-unwrap', about };
}

function unwrapIn(draft: TextDraft, state: string, inner: string): string {
  const scope = scopeOf(state);
  const start = draft.string(at(inner, 'StartAt')) ?? '';
  const target = flowTarget(draft, state);
  const bodies = statesOf(draft, inner).map((name) => ({ name, body: draft.raw(stateAt(inner, name)) }));
  for (const way of waysTo(draft, scope, lastOf(state))) lead(draft, way, { to: start });
  let behind = state;
  for (const { name, body } of bodies) {
    draft.add(parentOf(state), body, { key: name, after: behind });
    behind = stateAt(scope, name);
  }
  draft.remove(state);
  const after = typeof target === 'object' && target.to === lastOf(state) ? { to: start } : target;
  for (const { name } of bodies) continueAfter(draft, stateAt(scope, name), after);
  return stateAt(scope, start);
}

/** What ended the branch goes on to what came after it; a Succeed cannot, so it becomes a Pass. */
function continueAfter(draft: TextDraft, state: string, target: Target): void {
  if (typeof target !== 'object') return;
  if (typeOf(draft, state) === 'Succeed') {
    draft.set(at(state, 'Type'), 'Pass');
    leadFlow(draft, state, target);
  } else if (draft.value(at(state, 'End')) === true) leadFlow(draft, state, target);
}

function flowTarget(draft: TextDraft, state: string): Target {
  const way = readWay(at(state, 'Next'));
  return way && !isTerminal(draft, state) ? targetOf(draft, way) : 'end';
}

function leadFlow(draft: TextDraft, state: string, target: Target): void {
  const way = readWay(at(state, 'Next'));
  if (way) lead(draft, way, target);
}
