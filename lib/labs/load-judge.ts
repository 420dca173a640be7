import type { Localized } from '@/lib/i18n/languages';
import { explainError } from '@/lib/sandbox/explain/explain-error';
import { openTarget } from '@/lib/targets/current';
import { createJudge } from './judge';
import type { Judge } from './judge';
import type { LabStep } from './lab';

/** A judge of what this tab works on. Imported only when there is something to judge: it brings the SDK. */
export async function loadJudge(step: LabStep, lab: string): Promise<Judge> {
  const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
  const target = await openTarget(lab);
  return createJudge({ ...target, step, pause, excuse: target.kind === 'aws' ? excuseOfAws : undefined });
}

async function excuseOfAws(problem: unknown): Promise<Localized> {
  const { excuseOnAws } = await import('@/lib/account/words/advice-on-aws');
  return excuseOnAws(explainError(problem));
}
