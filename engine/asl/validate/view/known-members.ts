import { own } from '../../../base/json';
import type { Field } from '../fields/field';
import { looksLikeJsonata } from '../queries';
import type { Member, NodeView } from './machine-view';

const EXPRESSION: Field = { shape: { kind: 'jsonata' } };

/** The members of a node that it knows in its query language, each with its field. */
export function knownMembers({ node, fields, language, at }: Omit<NodeView, 'members'>): Member[] {
  const members: Member[] = [];
  for (const name of Object.keys(node)) {
    const field = own(fields, name);
    if (field && (!field.only || field.only === language)) {
      const value = node[name]!;
      const isExpression = language === 'JSONata' && field.computed && looksLikeJsonata(value);
      members.push({ name, value, at: at.concat(name), field: isExpression ? EXPRESSION : field });
    }
  }
  return members;
}
