import type { ChoiceBranch } from '../../asl/program';
import { invariant } from '../../base/invariant';
import type { JsonataTemplate } from '../../query/jsonata/jsonata-template';
import { evaluate, unexpectedType } from '../visit/jsonata';
import type { Visiting } from '../visit/visiting';

/** The first branch whose Condition is true: one after the other, so that a later one that would fail is not asked. */
export function firstTrueCondition(
  visiting: Visiting,
  branches: readonly ChoiceBranch[],
): ChoiceBranch | undefined {
  return branches.find(({ rule }) => {
    invariant(rule.kind === 'condition', 'a JSONata rule has a Condition');
    return isTrue(visiting, rule.template);
  });
}

function isTrue(visiting: Visiting, template: JsonataTemplate): boolean {
  const value = evaluate(visiting, [template])[0]!;
  return typeof value === 'boolean'
    ? value
    : unexpectedType(visiting, template, { wanted: 'boolean', value });
}
