import type { Verdict } from '@/lib/labs/check';
import { createJudge } from '@/lib/labs/judge';
import type { Lab, LabStep } from '@/lib/labs/lab';
import type { ClaimedStep } from '../receipt.schema';
import type { Case } from './cases';
import { historyOf, type History } from './history';
import { furnish, openStage, type Hands } from './stage';

export interface ReplayedCase {
  readonly case: Case;
  readonly verdict: Verdict | undefined;
  readonly history: History | undefined;
}

/** One execution of a check in a world of its own: what is run before or beside it cannot change its history. */
export async function replayCase(
  { lab, step, claimed, hands }: Bench,
  each: Case,
  machine: string,
): Promise<ReplayedCase> {
  const world = await openStage(lab, hands(), each.seed);
  try {
    await furnish(world, step, claimed.work);
    const judge = createJudge({
      ...world,
      step: { ...step, checks: [each.check] },
      executionId: () => 'receipt',
    });
    const verdicts = await judge.judge({ drafts: {}, answers: {}, since: new Date(0), passed: [] }, () => {});
    return { case: each, verdict: verdicts[each.check.id], history: await historyOf(world, machine) };
  } finally {
    await world.engine.close();
  }
}

export interface Bench {
  readonly lab: Lab;
  readonly step: LabStep;
  readonly claimed: ClaimedStep;
  /** For each world its own. */
  readonly hands: () => Hands;
}
