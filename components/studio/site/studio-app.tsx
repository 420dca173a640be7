'use client';

import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useChoice } from '@/components/account/use-choice';
import { BenchSkeleton } from '@/components/lesson/bench-skeleton';
import type { Language } from '@/lib/i18n/languages';
import type { GivenRun } from '@/lib/sandbox/runs/run-types';
import { BegunMachines } from '@/lib/studio/account/unsaved';
import { browserStorage } from '@/lib/sandbox/drafts/draft-vault';
import { openTarget } from '@/lib/targets/current';
import { settlePlace } from '@/lib/targets/browser/place';
import type { Target } from '@/lib/targets/target';
import { MachineList } from './machine-list';
import { useMachineName } from './use-machine-name';

const SharedLink = lazy(() => import('./shared-link').then((module) => ({ default: module.SharedLink })));
const MachineBench = lazy(() =>
  import('./machine-bench').then((module) => ({ default: module.MachineBench })),
);

/** The studio without a lesson: the account's state machines, or the bench of one of them. */
export function StudioApp({ language }: { language: Language }) {
  const name = useMachineName();
  const target = useTarget();
  const [begun] = useState(() => new BegunMachines(browserStorage()));
  const shared = useRef(new Map<string, GivenRun>());
  const [onRun] = useState(() => (machine: string, run: GivenRun | undefined) => {
    if (run) shared.current.set(machine, run);
  });
  if (!target) return <BenchSkeleton />;
  if (name === undefined && window.location.hash.startsWith('#share='))
    return (
      <Suspense fallback={<BenchSkeleton />}>
        <SharedLink target={target} begun={begun} language={language} onRun={onRun} />
      </Suspense>
    );
  if (name === undefined)
    return <MachineList key={target.kind} target={target} begun={begun} language={language} />;
  return (
    <Suspense fallback={<BenchSkeleton />}>
      <MachineBench
        key={name}
        name={name}
        target={target}
        begun={begun}
        language={language}
        onOpened={(session) => {
          const run = shared.current.get(name);
          if (run) session.runs.show(run);
          if (run) session.view.draw('run');
        }}
      />
    </Suspense>
  );
}

function useTarget(): Target | undefined {
  const { kind, round } = useChoice();
  const [target, setTarget] = useState<Target>();
  useEffect(() => {
    let isGone = false;
    if (settlePlace({ needsServer: false })) return undefined;
    void openTarget('studio').then((opened) => isGone || setTarget(opened));
    return () => {
      isGone = true;
    };
  }, [kind, round]);
  return target;
}

export default StudioApp;
