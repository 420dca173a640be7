import { asRecord } from '@/lib/graph/json-value';
import { differencesOf, type Difference } from '../differences';

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
