'use client';

import dynamic from 'next/dynamic';
import type { Language } from '@/lib/i18n/languages';
import type { Lab } from '@/lib/labs/lab';
import { useUnchanged } from '@/lib/site/use-unchanged';
import { BenchSkeleton } from './bench-skeleton';

interface LabBenchProps {
  readonly lab: Lab;
  readonly stepId: string;
  readonly language: Language;
}

/** The sandbox is most of the code of the site: it comes after the lesson can be read. */
const Workbench = dynamic(() => import('@/components/sandbox/workbench'), {
  ssr: false,
  loading: BenchSkeleton,
});

export function LabBench({ lab, ...rest }: LabBenchProps) {
  return <Workbench lab={useUnchanged(lab)} {...rest} />;
}
