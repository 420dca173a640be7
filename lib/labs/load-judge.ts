import { openTarget } from '@/lib/targets/current';
import { createJudge } from './judge';
import type { Judge } from './judge';
import type { LabStep } from './lab';

/** A judge of what this tab works on. Imported only when there is something to judge: it brings the SDK. */
export async function loadJudge(step: LabStep, lab: string): Promise<Judge> {
  const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
  return createJudge({ ...(await openTarget(lab)), step, pause });
}
