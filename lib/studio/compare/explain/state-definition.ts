import { statePointer } from '@/lib/sandbox/history/find-state';
import { parseDefinition } from '@/lib/sandbox/parse-definition';
import { asRecord, own, unescapePointer } from '@/lib/graph/json-value';
import { differencesOf, type Difference } from '../differences';

/** The state of this name; undefined when the definition has none. */
export function stateDefinition(definition: string, name: string): unknown {
  const pointer = statePointer(definition, name);
  return pointer === undefined ? undefined : valueAt(parseDefinition(definition), pointer);
}

function valueAt(root: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((at, token) => {
      if (Array.isArray(at)) return at[Number(token)] as unknown;
      return own(asRecord(at), unescapePointer(token));
    }, root);
}

/** Says nothing about what a state does. */
const silent = /^\$\.Comment$|^\$(\.\w+(\[\d+\])?)*\.Comment$/;

/** The fields in which two definitions of a state differ, without what other states inside them say. */
export function changedFields(a: unknown, b: unknown): readonly Difference[] {
  return differencesOf(withoutStates(a), withoutStates(b))
    .filter(({ path }) => !silent.test(path))
    .map((difference) => ({ ...difference, path: difference.path.replace(/^\$\.?/, '') }));
}

function withoutStates(state: unknown): unknown {
  const entries = Object.entries(asRecord(state)).map(([key, value]) => {
    if (key === 'Branches' && Array.isArray(value)) return [key, value.map(startOnly)] as const;
    return key === 'ItemProcessor' || key === 'Iterator'
      ? ([key, startOnly(value)] as const)
      : ([key, value] as const);
  });
  return Object.fromEntries(entries);
}

function startOnly(scope: unknown): unknown {
  return Object.fromEntries(Object.entries(asRecord(scope)).filter(([key]) => key !== 'States'));
}
