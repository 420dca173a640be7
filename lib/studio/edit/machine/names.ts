import { at, type TextDraft } from '../text/text-draft';
import { stateAt } from './places';
import { statesOf, typeOf } from './ways';

export const longestName = 80;

/** Pointers of the machine, branches and processors inside `scope`, itself first. */
export function scopesIn(draft: TextDraft, scope = ''): readonly string[] {
  return [scope, ...statesOf(draft, scope).flatMap((name) => scopesOf(draft, stateAt(scope, name)))];
}

/** The branches or the processor of a state with everything inside. */
export function scopesOf(draft: TextDraft, state: string): readonly string[] {
  return innerScopes(draft, state).flatMap((inner) => scopesIn(draft, inner));
}

export function innerScopes(draft: TextDraft, state: string): readonly string[] {
  const type = typeOf(draft, state);
  if (type === 'Parallel') {
    return Array.from({ length: draft.count(at(state, 'Branches')) }, (_, index) =>
      at(state, 'Branches', index),
    );
  }
  if (type !== 'Map') return [];
  const field = ['ItemProcessor', 'Iterator'].find((key) => draft.has(at(state, key)));
  return field === undefined ? [] : [at(state, field)];
}

/** Names are unique in the whole machine, whatever they stand in. */
export function allNames(draft: TextDraft): ReadonlySet<string> {
  return new Set(scopesIn(draft).flatMap((scope) => statesOf(draft, scope)));
}

/** `Pass`, `Pass (1)`, `Pass (2)` … the first that is free. */
export function uniqueName(base: string, taken: ReadonlySet<string>): string {
  if (!taken.has(base)) return base;
  const stem = base.replace(/ \(\d+\)$/, '');
  for (let number = 1; ; number++) {
    const tail = ` (${number})`;
    const name = [...stem].slice(0, longestName - tail.length).join('') + tail;
    if (!taken.has(name)) return name;
  }
}
