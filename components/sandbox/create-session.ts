import type { Lab } from '@/lib/labs/lab';
import { progressStore } from '@/lib/progress/client';
import { browserStorage } from '@/lib/sandbox/drafts/draft-vault';
import { diagnose, onMoreKnown } from '@/lib/sandbox/language-service';
import { SandboxSession } from '@/lib/sandbox/session';
import { localTarget } from '@/lib/targets/local';
import type { Target } from '@/lib/targets/target';

/** Ties a session to this browser, the student's progress and the local engine. */
export function createSession(lab: Lab, stepId: string): SandboxSession {
  const target = localTarget();
  const type = lab.steps.find(({ id }) => id === stepId)?.machine?.type;
  return new SandboxSession(lab, stepId, {
    target,
    provide: lab.template !== undefined || lab.strict ? () => provide(lab, target) : undefined,
    storage: browserStorage(),
    diagnose: (text) => diagnose(text, type),
    onMoreKnown,
    backUp: (labStep, draft, text) => progressStore.recordDraft(labStep, draft, text),
    keptOnServer: () => progressStore.keptDrafts(),
  });
}

/** Few labs need anything but their machines: what makes it is fetched for those. */
async function provide(lab: Lab, target: Target): Promise<void> {
  const { provide: make } = await import('@/lib/labs/provision/provide');
  await make(lab, { ...target, pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)) });
}
