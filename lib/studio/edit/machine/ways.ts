import { at, lastOf, type TextDraft } from '../text/text-draft';
import { readWay, stateAt, type Way } from './places';

/** Where a way leads: to a state, to the end of its machine or branch, or nowhere yet. */
export type Target = { readonly to: string } | 'end' | 'open';

export function typeOf(draft: TextDraft, state: string): string {
  return draft.string(at(state, 'Type')) ?? '';
}

export function isTerminal(draft: TextDraft, state: string): boolean {
  return ['Succeed', 'Fail'].includes(typeOf(draft, state));
}

export function statesOf(draft: TextDraft, scope: string): readonly string[] {
  return draft.keys(at(scope, 'States'));
}

/** Every way out of a state, open ones too; what AWS tries first comes first. */
export function waysOut(draft: TextDraft, state: string): readonly Way[] {
  if (isTerminal(draft, state)) return [];
  const listed = (field: string) =>
    Array.from({ length: draft.count(at(state, field)) }, (_, index) => at(state, field, index, 'Next'));
  const pointers =
    typeOf(draft, state) === 'Choice'
      ? [...listed('Choices'), at(state, 'Default')]
      : [at(state, 'Next'), ...listed('Catch')];
  return pointers.flatMap((pointer) => readWay(pointer) ?? []);
}

/** Every way within a machine, branch or processor. */
export function waysIn(draft: TextDraft, scope: string): readonly Way[] {
  const start = readWay(at(scope, 'StartAt'));
  const others = statesOf(draft, scope).flatMap((name) => waysOut(draft, stateAt(scope, name)));
  return start ? [start, ...others] : others;
}

export function waysTo(draft: TextDraft, scope: string, name: string): readonly Way[] {
  return waysIn(draft, scope).filter((way) => draft.string(way.pointer) === name);
}

export function targetOf(draft: TextDraft, way: Way): Target {
  const name = draft.string(way.pointer);
  // An empty name is a name that is still to be written.
  if (name) return { to: name };
  const ends = way.kind === 'flow' && way.state !== undefined && draft.value(at(way.state, 'End')) === true;
  return ends ? 'end' : 'open';
}

/** Only what a state goes on to can be the end: elsewhere a way without a target stays open. */
export function lead(draft: TextDraft, way: Way, target: Target): void {
  const end = way.kind === 'flow' && way.state !== undefined ? at(way.state, 'End') : undefined;
  if (typeof target === 'object') {
    if (end !== undefined && draft.has(end) && !draft.has(way.pointer))
      draft.exchange(end, 'Next', target.to);
    else {
      if (end !== undefined) draft.remove(end);
      draft.set(way.pointer, target.to, { first: way.kind === 'start' });
    }
  } else if (target === 'end' && end !== undefined) {
    if (draft.has(end)) draft.set(end, true);
    else if (draft.has(way.pointer)) draft.exchange(way.pointer, 'End', true);
    else draft.set(end, true);
    draft.remove(way.pointer);
  } else {
    draft.remove(way.pointer);
    if (end !== undefined) draft.remove(end);
  }
}

/** Where a state leads when nothing special happens; undefined for one that ends the machine. */
export function mainWay(draft: TextDraft, state: string): Way | undefined {
  if (isTerminal(draft, state)) return undefined;
  return readWay(at(state, typeOf(draft, state) === 'Choice' ? 'Default' : 'Next'));
}

/** What takes a state's place when it is gone. */
export function successor(draft: TextDraft, state: string): Target {
  if (isTerminal(draft, state)) return 'end';
  const targets = waysOut(draft, state)
    .filter(({ kind }) => kind !== 'catch')
    .map((way) => targetOf(draft, way));
  const isElsewhere = (target: Target) => typeof target !== 'object' || target.to !== lastOf(state);
  if (typeOf(draft, state) !== 'Choice') return targets.find(isElsewhere) ?? 'end';
  const named = targets.filter((target) => typeof target === 'object' && isElsewhere(target));
  return named.at(-1) ?? 'end';
}

export function reachedIn(draft: TextDraft, scope: string): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [draft.string(at(scope, 'StartAt'))];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (reached.has(name)) continue;
    reached.add(name);
    for (const way of waysOut(draft, stateAt(scope, name))) {
      const target = draft.string(way.pointer);
      if (target !== undefined) open.push(target);
    }
  }
  return reached;
}
