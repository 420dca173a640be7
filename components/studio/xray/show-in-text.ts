import type { SandboxSession } from '@/lib/sandbox/session/session';
import { offsetIn } from '@/lib/studio/lineage/live/relocate';

/** The cursor goes to a field of the run's definition, as far as the text has it. */
export function showInText(session: SandboxSession, pointer: string): void {
  const offset = offsetIn(session.active.text, pointer);
  if (offset !== undefined) session.view.goToOffset(offset);
}
