import type { Output } from '../../../service/operation';
import { readToken, writeToken } from '../../../service/page-token';
import { integer, optional, text } from '../../../service/shape';
import { own } from '../../../base/json';
import { getBus, readBus } from '../buses/bus';
import { invalid } from '../errors';
import { arn, bus, operation, ruleName } from '../operation';
import { getRule, rulesOn, shown } from '../rules/rule';

const LISTING_MAX = 100;
const paging = () => ({
  NextToken: optional(text({ min: 1, max: 2048 })),
  Limit: optional(integer({ min: 1, max: LISTING_MAX })),
});

interface Paging {
  readonly NextToken?: string | undefined;
  readonly Limit?: number | undefined;
}

/** A page of a list that is short enough to be read whole. */
function pageOf<T>(
  items: readonly T[],
  { NextToken, Limit = LISTING_MAX }: Paging,
  listing: { readonly scope: string; readonly now: number },
): { readonly items: readonly T[]; readonly NextToken: string | undefined } {
  const after = NextToken === undefined ? '0' : readToken(listing, NextToken);
  if (after === undefined) throw invalid('NextToken is invalid.');
  const from = Number(after);
  const end = from + Limit;
  return {
    items: items.slice(from, end),
    NextToken: writeToken(listing, end < items.length ? String(end) : undefined),
  };
}

export const listRules = operation({
  name: 'ListRules',
  input: { NamePrefix: optional(ruleName()), EventBusName: bus(), ...paging() },

  async handle({ NamePrefix: prefix = '', EventBusName, ...paged }, call) {
    const named = readBus(EventBusName, call.caller);
    await getBus(named, call);
    const rules = (await rulesOn(named.owner, named.name, call)).filter(({ name }) =>
      name.startsWith(prefix),
    );
    const page = pageOf(rules, paged, { scope: `rules ${named.name} ${prefix}`, now: call.now });
    return { Rules: page.items.map((rule) => shown(named.owner, rule)), NextToken: page.NextToken };
  },
});

export const listRuleNamesByTarget = operation({
  name: 'ListRuleNamesByTarget',
  input: { TargetArn: arn(), EventBusName: bus(), ...paging() },

  async handle({ TargetArn, EventBusName, ...paged }, call) {
    const named = readBus(EventBusName, call.caller);
    await getBus(named, call);
    const rules = (await rulesOn(named.owner, named.name, call)).filter(({ targets }) =>
      targets.some((target) => own(target, 'Arn') === TargetArn),
    );
    const page = pageOf(rules, paged, { scope: `rules ${named.name} to ${TargetArn}`, now: call.now });
    return { RuleNames: page.items.map(({ name }) => name), NextToken: page.NextToken };
  },
});

export const listTargetsByRule = operation({
  name: 'ListTargetsByRule',
  input: { Rule: ruleName(), EventBusName: bus(), ...paging() },

  async handle({ Rule, EventBusName, ...paged }, call): Promise<Output> {
    const named = readBus(EventBusName, call.caller);
    const { targets } = await getRule(named, Rule, call);
    const page = pageOf(targets, paged, { scope: `targets ${named.name} ${Rule}`, now: call.now });
    return { Targets: page.items, NextToken: page.NextToken };
  },
});
