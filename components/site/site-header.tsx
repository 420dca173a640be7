import Link from 'next/link';
import { AccountLayer } from '@/components/account/account-layer';
import type { Language } from '@/lib/i18n/languages';
import { messages } from '@/lib/i18n/messages';
import { pageUrl } from '@/lib/site/urls';
import { Mark } from './icons';
import { FinderButton } from './finder/finder-button';
import { LanguageSwitch } from './language-switch';
import { offlineTexts } from './progress/offline/messages';
import { OfflineSign } from './progress/offline/offline-sign';
import { OutlineDrawer } from './outline/outline-drawer';
import { ThemeToggle } from './theme-toggle';

export function SiteHeader({ language }: { language: Language }) {
  const { site } = messages(language);
  return (
    <header className="site-header sticky top-0 z-30 border-b border-line bg-page/90 backdrop-blur print:hidden">
      <div className="flex h-14 items-center gap-1 px-3 sm:px-5">
        <OutlineDrawer>
          <p className="grid gap-2 border-t border-line pt-4 sm:hidden">
            <Link prefetch={false} href={pageUrl(language, 'studio')} className="outline-unit">
              {site.studio}
            </Link>
            <Link prefetch={false} href={pageUrl(language, 'progress')} className="outline-unit">
              {site.myProgress}
            </Link>
          </p>
        </OutlineDrawer>
        <Link
          prefetch={false}
          href={pageUrl(language)}
          aria-label={site.home}
          className="mr-auto inline-flex items-center gap-2 rounded-md px-1 text-lg font-bold tracking-tight"
        >
          <Mark />
          {site.name}
        </Link>
        <OfflineSign
          language={language}
          name={offlineTexts[language].sign}
          help={offlineTexts[language].signHelp}
        />
        <FinderButton />
        <Link prefetch={false} href={pageUrl(language, 'studio')} className="header-link max-sm:hidden">
          {site.studio}
        </Link>
        <Link prefetch={false} href={pageUrl(language, 'progress')} className="header-link max-sm:hidden">
          {site.myProgress}
        </Link>
        <LanguageSwitch />
        <ThemeToggle />
      </div>
      <AccountLayer language={language} />
    </header>
  );
}
