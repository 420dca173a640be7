import type { LabStep } from '@/lib/labs/lab';
import { DraftVault } from '../drafts/draft-vault';
import { Drafts } from '../drafts/drafts';
import { ifValid } from '../drafts/merge-kept';
import type { SessionPorts } from './session-types';

/** No student in the key: the cookie that names them cannot be read here, and one browser profile is one student. */
export function vaultOf(labStep: string, { storage }: SessionPorts): DraftVault {
  return new DraftVault(storage, `pasos:draft:${labStep}:`);
}

/** The drafts of a step as this browser kept them; one that goes on from an earlier step begins with that one's text. */
export function draftsOfStep(step: LabStep, labStep: string, ports: SessionPorts): Drafts {
  const starts = step.drafts.map(({ id, start, continues }) => ({
    id,
    start,
    inherited:
      continues && ifValid(vaultOf(continues.step, ports).read(continues.draft)?.text, ports.diagnose),
  }));
  return new Drafts(starts, {
    vault: vaultOf(labStep, ports),
    backUp: (draft, text) => ports.backUp(labStep, draft, text),
    now: () => Date.now(),
  });
}
