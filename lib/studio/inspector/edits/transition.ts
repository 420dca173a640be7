import { parse } from 'jsonc-parser';
import type { Change } from '@/lib/studio/edit/change';
import { asRecord, own, ownText, type JsonRecord } from '@/lib/graph/json-value';
import { valueAt } from '../pointer';
import { stateNames, statePointer } from '../subject';
import { setField, together, type Step } from './set-field';

/** Where a state goes on. */
export type Target = { readonly kind: 'state'; readonly name: string } | { readonly kind: 'end' };

export function targetOf(state: JsonRecord): Target | undefined {
  const next = ownText(state, 'Next');
  if (next !== undefined) return { kind: 'state', name: next };
  return own(state, 'End') === true ? { kind: 'end' } : undefined;
}

/** `Next` or `End`: one says it, the other goes. */
export function setTarget(text: string, state: string, target: Target): Change {
  const isEnd = target.kind === 'end';
  return together(text, [
    (before) => setField(before, state, isEnd ? 'Next' : 'End', undefined),
    (before) => (isEnd ? setField(before, state, 'End', true) : setField(before, state, 'Next', target.name)),
  ]);
}

/** A field that names a state, made to name a new one. It stands before what the field named until now. */
export function pointAtNew(
  text: string,
  { scope, base, at }: { readonly scope: string; readonly base: string; readonly at: string },
  name: string,
): Change {
  const document: unknown = parse(text);
  const object = asRecord(valueAt(document, base));
  const before = valueAt(object, `/${at}`);
  const end = own(object, 'End') === true || typeof before !== 'string';
  const state = { Type: 'Pass', ...(end ? { End: true } : { Next: before }) };
  const point: Step =
    at === 'Next'
      ? (now) => setTarget(now, base, { kind: 'state', name })
      : (now) => setField(now, base, at, name);
  const add: Step = (now) => setField(now, `${scope}/States`, lastOf(statePointer(scope, name)), state);
  return { ...together(text, [add, point]), select: statePointer(scope, name) };
}

/** A name that no state of the machine has yet. */
export function freeName(document: unknown, wish: string): string {
  const taken = new Set(allNames(document, ''));
  if (!taken.has(wish)) return wish;
  let number = 2;
  while (taken.has(`${wish} ${number}`)) number++;
  return `${wish} ${number}`;
}

/** The names of all states: they are unique in the whole machine. */
export function allNames(document: unknown, scope: string): string[] {
  return stateNames(document, scope).flatMap((name) => {
    const pointer = statePointer(scope, name);
    return [name, ...innerScopes(document, pointer).flatMap((inner) => allNames(document, inner))];
  });
}

/** The branches of a Parallel, the processor of a Map. */
export function innerScopes(document: unknown, state: string): string[] {
  const branches = valueAt(document, `${state}/Branches`);
  if (Array.isArray(branches)) return branches.map((_, index) => `${state}/Branches/${index}`);
  const processor = ['ItemProcessor', 'Iterator'].find((name) => valueAt(document, `${state}/${name}`));
  return processor ? [`${state}/${processor}`] : [];
}

function lastOf(pointer: string): string {
  return pointer.slice(pointer.lastIndexOf('/') + 1);
}
