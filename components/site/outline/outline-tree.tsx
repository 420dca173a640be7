'use client';

import { usePathname } from 'next/navigation';
import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import type { CourseMenu, MenuUnit } from '@/lib/content/course';
import { useLanguage } from '@/lib/i18n/use-language';
import { useMessages } from '@/lib/i18n/use-messages';
import { pageUrl } from '@/lib/site/urls';
import { outlineMessages } from './messages';
import { OutlineLink } from './outline-link';
import { OutlinePages } from './outline-pages';

/** All units of the course, the one that is being read unfolded. */
export function OutlineTree() {
  const language = useLanguage();
  const { site } = useMessages();
  const texts = outlineMessages(language);
  const { menu, failed, retry } = useMenu(`${pageUrl(language)}/outline.json`);
  if (failed)
    return (
      <div role="alert" className="grid justify-items-start gap-3 pb-6 text-muted">
        <p>{texts.failed}</p>
        <Button onClick={retry}>{texts.retry}</Button>
      </div>
    );
  return (
    <nav aria-label={site.outline} aria-busy={!menu} className="grid gap-0.5 pb-6 text-[0.9375rem]">
      {menu?.map((unit) => <FoldedUnit key={unit.slug} unit={unit} />) ?? (
        <p role="status">{texts.loading}</p>
      )}
    </nav>
  );
}

function FoldedUnit({ unit }: { unit: MenuUnit }) {
  const language = useLanguage();
  const here = usePathname();
  const url = pageUrl(language, unit.slug);
  return (
    <details open={here === url || here.startsWith(`${url}/`)} className="outline-fold">
      <summary className="outline-unit">{unit.title}</summary>
      <OutlineLink look="page" href={url}>
        {outlineMessages(language).overview}
      </OutlineLink>
      <OutlinePages unit={unit} language={language} />
    </details>
  );
}

function useMenu(url: string) {
  const [menu, setMenu] = useState<CourseMenu>();
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const abort = new AbortController();
    fetchMenu(url, abort.signal).then(setMenu, () => abort.signal.aborted || setFailed(true));
    return () => abort.abort();
  }, [url, attempt]);
  const retry = () => {
    setFailed(false);
    setAttempt(attempt + 1);
  };
  return { menu, failed, retry };
}

async function fetchMenu(url: string, signal: AbortSignal): Promise<CourseMenu> {
  const answer = await fetch(url, { signal });
  if (!answer.ok) throw new Error(`${answer.status}`);
  return (await answer.json()) as CourseMenu;
}
