import type { Lab } from '@/lib/labs/lab';
import { progressStore } from '@/lib/progress/client';
import { browserStorage } from '@/lib/sandbox/drafts/draft-vault';
import { diagnose, onMoreKnown } from '@/lib/sandbox/language-service';
import { SandboxSession } from '@/lib/sandbox/session';
import { localTarget } from '@/lib/targets/local';

/** Ties a session to this browser, the student's progress and the local engine. */
export function createSession(lab: Lab, stepId: string): SandboxSession {
  const type = lab.steps.find(({ id }) => id === stepId)?.machine?.type;
  return new SandboxSession(lab, stepId, {
    target: localTarget(),
    storage: browserStorage(),
    diagnose: (text) => diagnose(text, type),
    onMoreKnown,
    backUp: (labStep, draft, text) => progressStore.recordDraft(labStep, draft, text),
    keptOnServer: () => progressStore.keptDrafts(),
  });
}
