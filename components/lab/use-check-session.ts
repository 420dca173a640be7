'use client';

import { useEffect, useState, useSyncExternalStore } from 'react';
import { useChoice } from '@/components/account/use-choice';
import { CheckSession, type ChecksSnapshot } from '@/lib/labs/check-session';
import type { LabStep } from '@/lib/labs/lab';
import { progressStore, useProgress } from '@/lib/progress/client';
import type { StepProgress } from '@/lib/progress/progress';
import { sandboxSession } from '@/lib/sandbox/session/sandbox-session';

const atRest: ChecksSnapshot = { verdicts: {}, isJudging: false };

export interface StepState extends ChecksSnapshot {
  readonly session: CheckSession | undefined;
  readonly progress: StepProgress | undefined;
}

/** The checks of the step on the page: what they say now, and what was reached before. */
export function useCheckSession(step: LabStep, labStep: string): StepState {
  const { progress, ready } = useProgress();
  const { kind, round } = useChoice();
  const [session, setSession] = useState<CheckSession>();

  useEffect(() => {
    if (!ready) return undefined;
    const opened = openSession(step, labStep);
    const close = opened.open();
    // One session a visit, tied to the browser: it cannot be made while rendering.

    setSession(opened);
    return close;
  }, [step, labStep, ready, kind, round]);

  const snapshot = useSyncExternalStore(
    session?.store.subscribe ?? neverChanges,
    session?.store.get ?? (() => atRest),
    () => atRest,
  );
  return { ...snapshot, session, progress: progress.steps[labStep] };
}

function openSession(step: LabStep, labStep: string): CheckSession {
  return new CheckSession(step, labStep, {
    loadJudge: async () => {
      const [{ loadJudge }] = await Promise.all([import('@/lib/labs/load-judge'), sandboxSession.provided()]);
      return loadJudge(step, labStep.split('/')[0] ?? '');
    },
    drafts: sandboxSession.currentDrafts,
    now: () => progressStore.serverTime(),
    progress: {
      step: () => progressStore.get().progress.steps[labStep],
      start: (at) => progressStore.startStep(labStep, at.toISOString()),
      passed: (checks) => progressStore.recordPassed(labStep, checks),
      work: (work) => progressStore.recordWork(labStep, work),
      done: () => progressStore.recordDone(labStep),
      answer: (check, answer) => progressStore.recordAnswer(labStep, check, answer),
    },
  });
}

function neverChanges(): () => void {
  return () => {};
}
