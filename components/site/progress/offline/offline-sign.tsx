'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useEffect } from 'react';
import type { Language } from '@/lib/i18n/languages';
import { beginReach } from '@/lib/site/offline/page/reach';
import { useSilence } from '@/lib/site/offline/page/use-reach';
import { pageUrl } from '@/lib/site/urls';

interface OfflineSignProps {
  readonly language: Language;
  readonly name: string;
  readonly help: string;
}

/** Nothing to see while the server answers. Has this browser keep the course, once the page has nothing else to do. */
export function OfflineSign({ language, name, help }: OfflineSignProps) {
  const isSilent = useSilence();
  const path = usePathname();
  useEffect(beginReach, []);
  useEffect(() => afterLoad(() => void keep(language)), [language, path]);
  return (
    <span role="status" className="contents">
      {isSilent && (
        <Link
          href={`${pageUrl(language, 'progress')}#offline`}
          title={help}
          className="inline-flex min-h-8 items-center gap-1.5 rounded-full bg-warn-soft px-2.5 text-sm whitespace-nowrap"
        >
          <span aria-hidden="true" className="size-2 rounded-full bg-warn" />
          <span className="max-sm:sr-only">{name}</span>
          <span className="sr-only">: {help}</span>
        </Link>
      )}
    </span>
  );
}

async function keep(language: Language): Promise<void> {
  // Without a connection there is nothing to bring, and perhaps not even the code for it.
  await import('@/lib/site/offline/page/copy').then(({ visit }) => visit(language)).catch(() => undefined);
}

function afterLoad(work: () => void): () => void {
  if (document.readyState === 'complete') {
    const timer = setTimeout(work, 1_000);
    return () => clearTimeout(timer);
  }
  window.addEventListener('load', work, { once: true });
  return () => window.removeEventListener('load', work);
}
