import type { KeyboardEvent } from 'react';
import { stateName } from '@/lib/sandbox/history/find-state';
import type { SandboxSession } from '@/lib/sandbox/session/session';

/** Ctrl+S saves, Ctrl+Enter starts, F9 stops executions before the selected state, from anywhere in the sandbox. */
export function onShortcut(event: KeyboardEvent, session: SandboxSession, askToStart: () => void): void {
  if (event.key === 'F9') {
    event.preventDefault();
    void toggleStop(session);
  }
  if (!session.machine || !(event.ctrlKey || event.metaKey)) return;
  if (event.key === 's') {
    event.preventDefault();
    void session.save();
  } else if (event.key === 'Enter') {
    event.preventDefault();
    askToStart();
  }
}

async function toggleStop(session: SandboxSession): Promise<void> {
  const state = stateName(session.store.get().selectedState);
  if (state === undefined || !session.target.control) return;
  const { debuggerOf } = await import('@/lib/studio/moments/debugger/debugger');
  await debuggerOf(session).toggle(state);
}
