import { useEffect } from 'react';
import type { SandboxSession } from '@/lib/sandbox/session/session';
import { debuggerOf } from '@/lib/studio/moments/debugger/debugger';

/** Keeps what only the local engine knows of the selected run up to date while it is shown. */
export function useConnected(session: SandboxSession): void {
  useEffect(() => debuggerOf(session).connect(), [session]);
}
