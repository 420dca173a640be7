'use client';

import { useState } from 'react';
import { logTexts } from './messages';
import { Button } from '@/components/ui/button';
import type { Language } from '@/lib/i18n/languages';

/** A history has up to 25,000 events: the page shows some at a time. */
const pageSize = 100;

export interface Pages<T> {
  readonly items: readonly T[];
  readonly from: number;
  readonly total: number;
  readonly goTo: (from: number) => void;
}

export function usePages<T>(all: readonly T[]): Pages<T> {
  const [wanted, goTo] = useState(0);
  const from = wanted < all.length ? wanted : 0;
  return { items: all.slice(from, from + pageSize), from, total: all.length, goTo };
}

export function Pager<T>({ pages, language }: { pages: Pages<T>; language: Language }) {
  const texts = logTexts(language).events;
  const { from, items, total, goTo } = pages;
  if (total <= pageSize) return null;
  return (
    <div className="flex items-center justify-end gap-2 px-2 py-2 text-xs">
      <span role="status" className="text-muted tabular-nums">
        {texts.page(from + 1, from + items.length, total)}
      </span>
      <Button size="small" disabled={from === 0} onClick={() => goTo(Math.max(0, from - pageSize))}>
        {texts.older}
      </Button>
      <Button size="small" disabled={from + pageSize >= total} onClick={() => goTo(from + pageSize)}>
        {texts.newer}
      </Button>
    </div>
  );
}
