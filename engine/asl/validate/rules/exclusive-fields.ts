import { has } from '../../../base/json';
import { EXCLUSIVE_FIELDS, type ExclusiveGroup } from '../fields/exclusive-fields';
import type { NodeView } from '../view/machine-view';
import { misspeltAmong } from '../hints/misspelt-field';
import { placeName } from '../view/place-name';
import type { Rule } from '../rule';
import type { Lesson } from '../../teaching/lesson';

/** Next or End, Seconds or Timestamp …: exactly one, or one at most. */
export const exclusiveFields: Rule = {
  node(node, report) {
    for (const group of EXCLUSIVE_FIELDS[node.kind] ?? []) {
      const given = group.fields.filter((name) => isGiven(node, name));
      const { at } = node;
      if (given.length > 1) {
        const last = given.toSorted((left, right) => order(node, left) - order(node, right)).at(-1)!;
        const message = `There should only be one of the following fields: [${group.fields.join(', ')}]`;
        report({ message, at, mark: { key: [...at, last] }, lesson: tooMany(node, given) });
      } else if (given.length === 0 && group.atLeastOne) {
        const message = `This object should have only one of the following fields: [${group.fields.join(', ')}]`;
        report({ message, at, mark: { key: at }, lesson: () => none(node, group) });
      }
    }
  },
};

/** `"End": false` ends nothing, so it does not count. */
function isGiven({ node }: NodeView, name: string): boolean {
  return has(node, name) && !(name === 'End' && node.End === false);
}

function order({ node }: NodeView, name: string): number {
  return Object.keys(node).indexOf(name);
}

function tooMany(node: NodeView, given: readonly string[]): Lesson {
  if (given.includes('End')) return { id: 'next-and-end', values: { state: placeName(node) } };
  return { id: 'fields-exclusive', values: { fields: given.join(', ') } };
}

function none(node: NodeView, group: ExclusiveGroup): Lesson {
  const misspelt = misspeltAmong(node, group.fields);
  if (misspelt) return misspelt;
  const values = { state: placeName(node) };
  if (group.fields.includes('End'))
    return { id: has(node.node, 'End') ? 'end-false' : 'next-or-end-missing', values };
  return { id: node.kind === 'Wait' ? 'wait-without-time' : 'map-without-processor', values };
}
