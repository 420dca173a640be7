'use client';

import { usePathname } from 'next/navigation';
import { useEffect } from 'react';
import { useLanguage } from '@/lib/i18n/use-language';
import { useMessages } from '@/lib/i18n/use-messages';
import { restorePlace, switchTo } from '@/lib/site/switch-language';
import { urlIn } from '@/lib/site/urls';

/** The same page in the other language, at the same heading. A plain link, because the whole document changes its language. */
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
        currentTarget.href = switchTo(other);
      }}
    >
      <span className="max-sm:hidden">{site.otherLanguage}</span>
      <span className="uppercase sm:hidden" aria-hidden="true">
        {other}
      </span>
    </a>
  );
}
