import { useState } from 'react';
import type { SandboxSession } from '@/lib/sandbox/session/session';
import { useStore } from '../use-store';

export const benchTabs = ['code', 'graph', 'runs'] as const;
export type BenchTab = (typeof benchTabs)[number];

/** Which pane is in front where there is room for one; the editor comes forward when somebody is led to a place in it. */
export function useBenchTab(session: SandboxSession) {
  const [tab, setTab] = useState<BenchTab>('code');
  const calls = useStore(session.store, (snapshot) => snapshot.editorCalls);
  const [answered, setAnswered] = useState(calls);
  if (calls !== answered) {
    setAnswered(calls);
    setTab('code');
  }
  return [tab, setTab] as const;
}
