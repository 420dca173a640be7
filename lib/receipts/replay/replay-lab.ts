import { createFunctionRunner, createRunner } from '@pasos/engine/node';
import type { Verdict } from '@/lib/labs/check';
import type { Lab } from '@/lib/labs/lab';
import { functionRunner } from '@/lib/labs/proof/function-runner';
import type { Claim } from '../receipt.schema';
import { casesOf, isRunCheck } from './cases';
import { expressionsInTurn, functionsInTurn } from './in-turn';
import { replayCase, type Bench, type ReplayedCase } from './replay-case';
import type { Refusal } from './stage';
import { walkLab } from './walk';

export interface ReplayedStep {
  readonly id: string;
  readonly cases: readonly ReplayedCase[];
  /** What AWS did not take of it. */
  readonly refused: readonly Refusal[];
  /** Of every check, by id. */
  readonly verdicts: Readonly<Record<string, Verdict>>;
}

/** Repeats all that a claim says was done in a lab, away from the world's clock and chance. */
export async function replayLab(lab: Lab, claim: Claim): Promise<readonly ReplayedStep[]> {
  const functions = createFunctionRunner();
  const evaluator = createRunner();
  const hands = () => ({
    functions: functionsInTurn(functionRunner(functions)),
    evaluator: expressionsInTurn(evaluator),
  });
  try {
    const walked = await walkLab(lab, claim, hands());
    const steps: ReplayedStep[] = [];
    for (const step of lab.steps) {
      const claimed = claim.steps.find(({ id }) => id === step.id);
      if (!claimed) continue;
      const cases = await replayCases({ lab, step, claimed, hands });
      const { verdicts = {}, refused = [] } = walked.get(step.id) ?? {};
      steps.push({ id: step.id, cases, refused, verdicts: { ...verdicts, ...worstOf(cases) } });
    }
    return steps;
  } finally {
    await Promise.all([functions.close(), evaluator.close()]);
  }
}

/** Each has a world of its own: while a function takes its time, others go on. */
const AT_ONCE = 4;

async function replayCases(bench: Bench): Promise<readonly ReplayedCase[]> {
  const { lab, step, claimed } = bench;
  const demanded = step.checks.filter(isRunCheck).flatMap((check) => {
    const machine = check.machine ?? step.machine?.name ?? '';
    const cases = casesOf(check, `${lab.slug}/${step.id}`, claimed.work.machines[machine] ?? '');
    return cases.map((each) => () => replayCase(bench, each, machine));
  });
  const replayed: ReplayedCase[] = [];
  for (let at = 0; at < demanded.length; at += AT_ONCE)
    replayed.push(...(await Promise.all(demanded.slice(at, at + AT_ONCE).map((replay) => replay()))));
  return replayed;
}

/** A check has passed when all its cases have. */
function worstOf(cases: readonly ReplayedCase[]): Record<string, Verdict> {
  const verdicts: Record<string, Verdict> = {};
  for (const { case: each, verdict } of cases)
    if (verdict && (verdicts[each.check.id]?.status ?? 'passed') === 'passed')
      verdicts[each.check.id] = verdict;
  return verdicts;
}
