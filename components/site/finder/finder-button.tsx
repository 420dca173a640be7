'use client';

import dynamic from 'next/dynamic';
import { useEffect, useState } from 'react';
import { SearchIcon } from '@/components/site/icons';
import { useMessages } from '@/lib/i18n/use-messages';
import { onOpenFinder } from '@/lib/site/finder/open';

const FinderDialog = dynamic(() => import('./finder-dialog').then((module) => module.FinderDialog), {
  ssr: false,
});

/** Opens the search and the palette, which are only fetched then. Also by key. */
export function FinderButton() {
  const { search } = useMessages();
  const [asked, setAsked] = useState<string>();
  useEffect(() => onOpenFinder((query) => setAsked((open) => open ?? query)), []);
  return (
    <>
      <button
        type="button"
        className="search-button"
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K /"
        onClick={() => setAsked('')}
      >
        <SearchIcon className="size-[1.125rem]" />
        <span className="max-md:sr-only">{search.open}</span>
        <kbd aria-hidden="true" className="max-md:hidden">
          Ctrl K
        </kbd>
      </button>
      {asked !== undefined && <FinderDialog begin={asked} onClose={() => setAsked(undefined)} />}
    </>
  );
}
