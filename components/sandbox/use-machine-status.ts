import { useStore } from './use-store';
import type { SandboxSession } from '@/lib/sandbox/session/session';
import type { MachineSnapshot } from '@/lib/sandbox/machine';
import { createStore } from '@/lib/sandbox/store';

export type MachineStatus = 'unknown' | 'absent' | 'saved' | 'unsaved';

const none = createStore<MachineSnapshot>({ machine: { kind: 'unknown' }, isSaving: false });

/** How the text in the editor relates to the machine in the account. */
export function useMachineStatus(session: SandboxSession): { status: MachineStatus; isSaving: boolean } {
  const machine = useStore(session.machine?.store ?? none, (snapshot) => snapshot.machine);
  const isSaving = useStore(session.machine?.store ?? none, (snapshot) => snapshot.isSaving);
  const activeDraft = useStore(session.store, (snapshot) => snapshot.activeDraft);
  const text = useStore(session.drafts.store, (snapshot) => snapshot.drafts[activeDraft]?.text);
  if (machine.kind !== 'present') return { status: machine.kind, isSaving };
  return { status: machine.definition === text ? 'saved' : 'unsaved', isSaving };
}
