'use client';

import { usePathname } from 'next/navigation';
import { useEffect } from 'react';
import { useLanguage } from '@/lib/i18n/use-language';
import { useMessages } from '@/lib/i18n/use-messages';
import { languageCookie } from '@/lib/site/preferred-language';
import { urlIn } from '@/lib/site/urls';

const placeKey = 'pasos-place';
const headings = 'main h2[id], main h3[id]';

/**
 * The same page in the other language, at the same heading: translations have the same headings in the same order. A
 * plain link, because the whole document changes its language.
 */
export function LanguageSwitch() {
  const path = usePathname();
  const { site } = useMessages();
  const other = useLanguage() === 'es' ? 'en' : 'es';
  useEffect(restorePlace, [path]);
  return (
    <a
      href={urlIn(other, path)}
      hrefLang={other}
      lang={other}
      title={site.switchLanguage}
      className="header-link"
      onClick={({ currentTarget }) => {
        currentTarget.href = urlIn(other, path) + window.location.search + placeInSandbox();
        document.cookie = `${languageCookie}=${other}; path=/; max-age=31536000; samesite=lax`;
        sessionStorage.setItem(placeKey, String(currentHeading()));
      }}
    >
      <span className="max-sm:hidden">{site.otherLanguage}</span>
      <span className="uppercase sm:hidden" aria-hidden="true">
        {other}
      </span>
    </a>
  );
}

/** Names of headings are another language's words; what is open in the sandbox, `#run=…`, is not. */
function placeInSandbox(): string {
  const { hash } = window.location;
  return hash.includes('=') ? hash : '';
}

/** Index of the last heading above the reader's eyes, or -1 at the top. */
function currentHeading(): number {
  return [...document.querySelectorAll(headings)].findLastIndex(
    (heading) => heading.getBoundingClientRect().top < 140,
  );
}

function restorePlace(): void {
  const index = Number(sessionStorage.getItem(placeKey) ?? -1);
  sessionStorage.removeItem(placeKey);
  if (index >= 0) document.querySelectorAll(headings)[index]?.scrollIntoView();
}
