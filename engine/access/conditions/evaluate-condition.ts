import { contextValues, type AccessContext } from '../evaluation/request';
import { fillIn } from '../evaluation/variables';
import type { Condition } from '../policy/policy';
import { readOperator } from './operators';

/** Whether what a statement demands of the request beside action and resource is so. */
export function holds({ operator: written, key, values }: Condition, context: AccessContext): boolean {
  const { set, ifExists, operator } = readOperator(written)!;
  const given = contextValues(context, key);
  if (!operator) return values.includes(String(given === undefined || given.length === 0));
  const isMissing = given === undefined || given.length === 0;
  if (isMissing) return ifExists || set === 'ForAllValues' || (set === undefined && !!operator.isNegated);
  const wanted = values.flatMap((value) => fillIn(value, context) ?? []);
  const isMet = (value: string) => {
    const hasMatch = wanted.some((each) => operator.holds(value, each));
    return operator.isNegated ? !hasMatch : hasMatch;
  };
  // A negated operator without a set must hold of every value of the request.
  if (set === 'ForAllValues' || (set === undefined && operator.isNegated)) return given.every(isMet);
  return given.some(isMet);
}
