import type { Json, JsonObject } from '@pasos/engine/inspection';
import { valueAt } from '../stages/key-path';
import { authored, type View } from '../trail/flow';
import type { Fix } from '../trail/culprit';
import { fix, pointerOf, type Found } from './fixes';

/** What may be missing is asked for before it is looked at. */
export function asks(asker: View, { wanted: { rule, read } }: Found): readonly Fix[] {
  if (asker.state.type !== 'Choice' || !rule.field.startsWith('Choices')) return [];
  const at = read.leaf.slice(0, -1);
  const comparison = valueAt(authored(rule), at);
  const pointer = rule.pointer + pointerOf(at);
  if (
    comparison === undefined ||
    comparison === null ||
    typeof comparison !== 'object' ||
    Array.isArray(comparison)
  )
    return [];
  if (typeof comparison.Condition === 'string') {
    const condition = comparison.Condition.slice(2, -2).trim();
    const value = `{% $exists(${read.text}) and (${condition}) %}`;
    return [fix('ask-presence', [{ pointer: `${pointer}/Condition`, value }])];
  }
  const value = withPresence(comparison, read.text);
  return [
    {
      ...fix('ask-presence', [{ pointer, value }]),
      shown: `{ "Variable": "${read.text}", "IsPresent": true }`,
    },
  ];
}

function withPresence(comparison: JsonObject, variable: string): Json {
  const { Next, Assign, Comment, ...test } = comparison;
  const kept = Object.entries({ Next, Assign, Comment }).filter(([, value]) => value !== undefined);
  return { And: [{ Variable: variable, IsPresent: true }, test], ...Object.fromEntries(kept) } as Json;
}
