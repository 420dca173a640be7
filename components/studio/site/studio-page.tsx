'use client';

import dynamic from 'next/dynamic';
import { BenchSkeleton } from '@/components/lesson/bench-skeleton';
import type { Language } from '@/lib/i18n/languages';

/** All of it depends on the browser: the address, what is kept there, and the account. */
const StudioApp = dynamic(() => import('./studio-app'), { ssr: false, loading: BenchSkeleton });

export function StudioPage({ language }: { language: Language }) {
  return (
    <main
      id="content"
      tabIndex={-1}
      className="relative h-[calc(100dvh-var(--header))] overflow-auto outline-none"
    >
      <StudioApp language={language} />
    </main>
  );
}
