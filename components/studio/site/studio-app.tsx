'use client';

import { lazy, Suspense, useState } from 'react';
import { BenchSkeleton } from '@/components/lesson/bench-skeleton';
import type { Language } from '@/lib/i18n/languages';
import { BegunMachines } from '@/lib/studio/account/unsaved';
import { browserStorage } from '@/lib/sandbox/drafts/draft-vault';
import { localTarget } from '@/lib/targets/local';
import { MachineList } from './machine-list';
import { useMachineName } from './use-machine-name';

const MachineBench = lazy(() =>
  import('./machine-bench').then((module) => ({ default: module.MachineBench })),
);

/** The studio without a lesson: the account's state machines, or the bench of one of them. */
export function StudioApp({ language }: { language: Language }) {
  const name = useMachineName();
  const [target] = useState(() => localTarget());
  const [begun] = useState(() => new BegunMachines(browserStorage()));
  if (name === undefined) return <MachineList target={target} begun={begun} language={language} />;
  return (
    <Suspense fallback={<BenchSkeleton />}>
      <MachineBench key={name} name={name} target={target} begun={begun} language={language} />
    </Suspense>
  );
}

export default StudioApp;
