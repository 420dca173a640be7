import type { Json } from '@pasos/engine';
import { asArray, asRecord, own, type JsonRecord } from '@/lib/graph/json-value';
import { findOperator, OPERATORS, type Operator } from './operators';

/** What makes a rule of a Choice in JSONPath. */
export type RuleKind = 'test' | 'Not' | 'And' | 'Or';
export const RULE_KINDS: readonly RuleKind[] = ['test', 'Not', 'And', 'Or'];

type Rule = { [key: string]: Json };

const FRESH_TEST: Rule = { Variable: '$.', IsPresent: true };

/** A rule at the top of the list, which goes somewhere. */
export function freshRule(language: 'JSONPath' | 'JSONata', next: string | undefined): Rule {
  const test: Rule =
    language === 'JSONata'
      ? { Condition: '{% $states.input.value = 1 %}' }
      : { ...FRESH_TEST, Variable: '$.value' };
  return next === undefined ? test : { ...test, Next: next };
}

export function freshTest(): Rule {
  return { ...FRESH_TEST, Variable: '$.value' };
}

export function ruleKind(rule: JsonRecord): RuleKind {
  return (['Not', 'And', 'Or'] as const).find((kind) => own(rule, kind) !== undefined) ?? 'test';
}

export function operatorOf(rule: JsonRecord): Operator | undefined {
  return OPERATORS.find(({ name }) => own(rule, name) !== undefined);
}

/** The rules inside an And, an Or or a Not, with where they stand in it. */
export function innerRules(rule: JsonRecord): readonly { readonly at: string; readonly rule: JsonRecord }[] {
  const kind = ruleKind(rule);
  if (kind === 'test') return [];
  if (kind === 'Not') return [{ at: 'Not', rule: asRecord(own(rule, 'Not')) }];
  return asArray(own(rule, kind)).map((inner, index) => ({ at: `${kind}/${index}`, rule: asRecord(inner) }));
}

/** The rule as another kind: what it asks stays in it as far as it fits. What belongs to a top rule stays with it. */
export function withKind(rule: JsonRecord, kind: RuleKind): Rule {
  const before = ruleKind(rule);
  if (before === kind) return rule as Rule;
  const [asked, rest] = split(rule);
  const parts = before === 'test' ? [asked] : innerRules(rule).map((inner) => inner.rule as Rule);
  return { ...asKind(kind, parts), ...rest };
}

function asKind(kind: RuleKind, parts: readonly Rule[]): Rule {
  const first = parts[0] ?? freshTest();
  switch (kind) {
    case 'test':
      return ruleKind(first) === 'test' ? first : withKind(first, 'test');
    case 'Not':
      return { Not: parts.length > 1 ? { And: [...parts] } : first };
    case 'And':
    case 'Or':
      return { [kind]: parts.length === 0 ? [freshTest()] : [...parts] };
  }
}

/** Another operator: a value that makes sense for it stays. */
export function withOperator(rule: JsonRecord, name: string): Rule {
  const before = operatorOf(rule);
  const after = findOperator(name);
  if (!after || before?.name === name) return rule as Rule;
  const value = comparand(after, before, before && own(rule, before.name));
  const isNew = !before;
  const entries = Object.entries(rule as Rule).map(([key, found]): [string, Json] =>
    key === before?.name ? [name, value] : [key, found],
  );
  if (!isNew) return Object.fromEntries(entries);
  const at = entries.findIndex(([key]) => key === 'Variable') + 1;
  return Object.fromEntries([...entries.slice(0, at), [name, value], ...entries.slice(at)]);
}

function comparand(after: Operator, before: Operator | undefined, value: unknown): Json {
  if (after.isPath) return before?.isPath ? (value as Json) : '$.other';
  if (before && !before.isPath && fits(after, value)) return value as Json;
  return STARTS[after.family];
}

const STARTS = {
  String: '',
  Numeric: 0,
  Boolean: true,
  Timestamp: '2030-01-01T09:00:00Z',
  Is: true,
} satisfies Record<Operator['family'], Json>;

function fits({ family }: Operator, value: unknown): boolean {
  switch (family) {
    case 'String':
      return typeof value === 'string';
    case 'Numeric':
      return typeof value === 'number';
    case 'Boolean':
    case 'Is':
      return typeof value === 'boolean';
    case 'Timestamp':
      return typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value);
  }
}

const KEPT_AT_TOP = new Set(['Next', 'Assign', 'Output', 'Comment']);

/** What a rule asks, and what it says besides. */
function split(rule: JsonRecord): [asked: Rule, rest: Rule] {
  const entries = Object.entries(rule as Rule);
  return [
    Object.fromEntries(entries.filter(([key]) => !KEPT_AT_TOP.has(key))),
    Object.fromEntries(entries.filter(([key]) => KEPT_AT_TOP.has(key))),
  ];
}
