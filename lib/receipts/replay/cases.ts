import type { CheckOf } from '@/lib/labs/check';
import type { Check } from '@/lib/labs/check';
import { generateInputs } from '@/lib/labs/run/generate';
import { digest, seedOf } from '../canonical';

/** One execution a check demands, as a check of its own. */
export interface Case {
  readonly check: Check;
  readonly index: number;
  readonly input: unknown;
  readonly seed: number;
}

type RunCheck = CheckOf<'run'> | CheckOf<'history'> | CheckOf<'hidden'>;

export function isRunCheck(check: Check): check is RunCheck {
  return check.kind === 'run' || check.kind === 'history' || check.kind === 'hidden';
}

/** Inputs and seeds follow from lab, step, check and definition: nobody can choose the ones that suit them. */
export function casesOf(check: RunCheck, place: string, definition: string): readonly Case[] {
  return eachOf(check, definition).map((single, index) => ({
    check: single,
    index,
    input: single.cases[0]?.input,
    seed: seedOf(place, check.id, String(index)),
  }));
}

function eachOf(check: RunCheck, definition: string): readonly (CheckOf<'run'> | CheckOf<'history'>)[] {
  if (check.kind !== 'hidden') return check.cases.map((each) => ({ ...check, cases: [each] }));
  const { count, input, expect, given, faults, during, ...rest } = check;
  const staging = { ...(given && { given }), ...(faults && { faults }), ...(during && { during }) };
  return generateInputs(input, count, `${check.id} ${digest(definition)}`).map((generated) => ({
    ...rest,
    kind: 'run',
    cases: [{ input: generated as never, expect, ...staging }],
  }));
}
