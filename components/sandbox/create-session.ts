import type { Lab } from '@/lib/labs/lab';
import { progressStore } from '@/lib/progress/client';
import { browserStorage } from '@/lib/sandbox/drafts/draft-vault';
import { diagnose, onMoreKnown } from '@/lib/sandbox/language-service';
import { SandboxSession } from '@/lib/sandbox/session/session';
import { openTarget } from '@/lib/targets/current';
import type { Target } from '@/lib/targets/target';

/** Ties a session to this browser, the student's progress and what this tab works on. */
export async function createSession(lab: Lab, stepId: string): Promise<SandboxSession> {
  const target = await openTarget(lab.slug);
  const type = lab.steps.find(({ id }) => id === stepId)?.machine?.type;
  // Into an account nothing comes without a word: there it is part of what the first save asks for.
  const provides = target.kind === 'local' && (lab.template !== undefined || lab.strict);
  return new SandboxSession(lab, stepId, {
    target,
    provide: provides ? () => provide(lab, target) : undefined,
    storage: browserStorage(),
    diagnose: (text) => diagnose(text, type),
    onMoreKnown,
    backUp: (labStep, draft, text) => progressStore.recordDraft(labStep, draft, text),
    keptOnServer: () => progressStore.keptDrafts(),
  });
}

/** Few labs need anything but their machines: what makes it is fetched for those. */
async function provide(lab: Lab, target: Target): Promise<void> {
  const [{ provide: make }, { withFiles }] = await Promise.all([
    import('@/lib/labs/provision/provide'),
    import('@/lib/labs/provision/with-files'),
  ]);
  await make(await withFiles(lab), {
    ...target,
    pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  });
}

/** What was open goes on in the session that follows it; also a text that this browser could not keep. */
export function takeUp(session: SandboxSession, before: SandboxSession): void {
  if (session.labStep !== before.labStep) return;
  if (before.drafts.store.get().trouble)
    for (const [id, text] of Object.entries(before.texts())) session.drafts.edit(id, text);
  session.showDraft(before.store.get().activeDraft);
}
