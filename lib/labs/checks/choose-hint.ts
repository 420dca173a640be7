import type { Localized } from '@/lib/i18n/languages';
import type { Graph } from '../definition/graph';
import { holds } from '../definition/query';
import { normalAnswer } from './answer/answer-text';
import type { Hint, Problem, When } from '../schema/match.schema';
import type { RunFacts } from '../run/facts';
import { mismatch } from '../run/mismatch/mismatch';
import { expand, sameJson } from '../run/template';

export interface DiagnosticFacts {
  readonly code: string;
  readonly message: string;
  readonly location: string;
}

/** What is known about a mistake when a hint is looked for. */
export interface MistakeFacts {
  readonly run?: RunFacts;
  readonly graph?: Graph;
  readonly solution?: Graph;
  /** What is wrong with a definition, the first thing first. */
  readonly diagnostics?: readonly DiagnosticFacts[];
  readonly text?: string;
  readonly answer?: string;
  /** The id of the resource that is not as it should be. */
  readonly resource?: string;
  readonly problem?: Problem;
}

/** The first hint that fits: authors put the particular ones before the general ones. */
export function chooseHint(hints: readonly Hint[] | undefined, facts: MistakeFacts): Localized | undefined {
  return hints?.find(({ when }) => when === undefined || fits(when, facts))?.text;
}

function fits(when: When, facts: MistakeFacts): boolean {
  return (
    (when.problem === undefined || when.problem === facts.problem) &&
    runFits(when, facts) &&
    definitionFits(when, facts) &&
    diagnosticFits(when, facts) &&
    answerFits(when, facts) &&
    (when.resource === undefined || when.resource === facts.resource)
  );
}

function runFits(when: When, { run }: MistakeFacts): boolean {
  const { input, status, output, error, causeIncludes, ...way } = when;
  const { visited, notVisited, leaves, asks, events, lasts, takes } = way;
  const trace = { visited, notVisited, leaves, asks, events, lasts, takes };
  const outcome = { status, output, error, causeIncludes, ...trace };
  if ([input, ...Object.values(outcome)].every((part) => part === undefined)) return true;
  if (!run || (input !== undefined && !sameJson(run.input, expand(input, run)))) return false;
  return mismatch(outcome, run) === undefined;
}

function definitionFits({ definition, notDefinition }: When, { graph, solution }: MistakeFacts): boolean {
  if (definition && !(graph && holds(definition, graph, solution))) return false;
  return !(notDefinition && (!graph || holds(notDefinition, graph, solution)));
}

function diagnosticFits(
  { code, messageIncludes, location, textIncludes }: When,
  facts: MistakeFacts,
): boolean {
  const { diagnostics = [], text } = facts;
  const fitsOne = (found: DiagnosticFacts) =>
    (code === undefined || found.code === code) &&
    (messageIncludes === undefined || found.message.includes(messageIncludes)) &&
    (location === undefined || found.location.startsWith(location));
  const isAsked = [code, messageIncludes, location].some((part) => part !== undefined);
  if (isAsked && !diagnostics.some(fitsOne)) return false;
  return textIncludes === undefined || text?.includes(textIncludes) === true;
}

function answerFits({ answer }: When, facts: MistakeFacts): boolean {
  if (answer === undefined) return true;
  const given = facts.answer;
  return given !== undefined && [answer].flat().some((value) => normalAnswer(value) === normalAnswer(given));
}
