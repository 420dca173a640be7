import type { Json, JsonObject } from '@pasos/engine';
import { Refused } from '../conversion';
import { LEVELS, type Code, type Doc, type Need } from '../code/doc';
import { atom, bracketed, codeOf, exists, guarded } from '../code/emit';
import { pathDoc, type Stage } from '../code/stage';
import { isObject } from '../code/template';
import { comparisonCode, isComparison } from './comparison';
import { typeTestCode } from './type-test';

/** What is known to be there, by its code: what an IsPresent before has asked for. */
export type Known = ReadonlySet<string>;

/** A rule as the text of a Condition. */
export function conditionOf(rule: JsonObject, stage: Stage, known: Known): string {
  return guarded(ruleCode(rule, stage, known));
}

function ruleCode(rule: JsonObject, stage: Stage, known: Known): Code {
  if (Array.isArray(rule.And)) return andCode(rule.And, stage, known);
  if (Array.isArray(rule.Or)) return orCode(rule.Or, stage, known);
  if (isObject(rule.Not)) return notCode(ruleCode(rule.Not, stage, known));
  const variable = operand(rule.Variable, stage, known);
  noteUse(rule, variable.doc, stage);
  for (const [operator, value] of Object.entries(rule)) {
    if (operator === 'IsPresent') return presenceCode(variable.code.text, value === true);
    const test = typeTestCode(operator, value, variable);
    if (test) return test;
    if (isComparison(operator))
      return comparisonCode(operator, variable, other(operator, value, { stage, known }));
  }
  throw new Refused('unknown', JSON.stringify(rule));
}

/** A place that a rule looks at; when nothing is there the original fails, and so must this. */
export interface Operand {
  readonly doc: Doc;
  readonly code: Code;
  readonly needs: readonly Need[];
}

function operand(path: Json | undefined, stage: Stage, known: Known): Operand {
  const doc = pathDoc(String(path), stage);
  const code = codeOf(doc);
  return { doc, code, needs: needsOf(doc, code, known) };
}

function noteUse(rule: JsonObject, doc: Doc, { notes }: Stage): void {
  const operator = Object.keys(rule).find((name) => isComparison(name));
  if (operator === undefined) return;
  if (operator.startsWith('Timestamp')) notes.use(doc, { kind: 'timestamp' });
  if (operator.endsWith('Path')) notes.use(doc, { kind: operator.startsWith('Numeric') ? 'number' : 'text' });
  else notes.use(doc, { kind: 'compared', with: rule[operator]! });
}

function needsOf(doc: Doc, code: Code, known: Known): readonly Need[] {
  if (doc.kind !== 'path' || doc.steps.length === 0) return code.needs;
  return known.has(code.text) ? code.needs : [...code.needs, exists(code.text, doc.origin)];
}

function other(
  operator: string,
  value: Json,
  { stage, known }: { readonly stage: Stage; readonly known: Known },
): Operand | { readonly value: Json } {
  return operator.endsWith('Path') ? operand(value, stage, known) : { value };
}

function presenceCode(path: string, isWanted: boolean): Code {
  return atom(isWanted ? `$exists(${path})` : `$not($exists(${path}))`);
}

/** One after the other, so that what a rule asked for is there for those behind it. */
function andCode(rules: readonly Json[], stage: Stage, known: Known): Code {
  return joined('and', rules, { stage, known, learns: (rule) => presentIn(rule, true, stage) });
}

function orCode(rules: readonly Json[], stage: Stage, known: Known): Code {
  return joined('or', rules, { stage, known, learns: (rule) => presentIn(rule, false, stage) });
}

interface Joining {
  readonly stage: Stage;
  readonly known: Known;
  readonly learns: (rule: JsonObject) => string | undefined;
}

function joined(word: 'and' | 'or', rules: readonly Json[], { stage, known, learns }: Joining): Code {
  const level = LEVELS[word];
  const here = new Set(known);
  const needs: Need[] = [];
  const parts = rules.flatMap((rule, index) => {
    if (!isObject(rule)) return [];
    const code = ruleCode(rule, stage, here);
    const learned = learns(rule);
    if (learned !== undefined) here.add(learned);
    // The first is looked at in any case: what it needs may be asked for at the start.
    if (index > 0) return [code.needs.length > 0 ? guarded(code) : bracketed(code, level)];
    needs.push(...code.needs);
    for (const { place } of code.needs) if (place !== undefined) here.add(place);
    return [bracketed(code, level)];
  });
  return parts.length === 1
    ? { text: parts[0]!, level, needs }
    : { text: parts.join(` ${word} `), level, needs };
}

function notCode(code: Code): Code {
  return atom(`$not(${code.text})`, code.needs);
}

/** The place a rule, when it is `outcome`, shows to be there. */
export function presentIn(rule: JsonObject, outcome: boolean, stage: Stage): string | undefined {
  if (isObject(rule.Not)) return presentIn(rule.Not, !outcome, stage);
  if (typeof rule.IsPresent !== 'boolean' || rule.IsPresent !== outcome) return undefined;
  return codeOf(pathDoc(String(rule.Variable), stage)).text;
}
