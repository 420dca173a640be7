'use client';

import { useEffect, useSyncExternalStore } from 'react';
import { ProgressBar } from '@/components/site/progress/progress-bar';
import { Button } from '@/components/ui/button';
import type { Language } from '@/lib/i18n/languages';
import { copy, dropCopy, keepAll, visit, type CopySnapshot } from '@/lib/site/offline/page/copy';
import { offlineTexts } from './messages';

const unknown: CopySnapshot = { kind: 'unknown' };

/** What of the course this browser keeps, and what can be done about it. */
export function CopyReport({ language }: { readonly language: Language }) {
  const texts = offlineTexts[language];
  const now = useSyncExternalStore(
    copy.subscribe,
    () => copy.get().now,
    () => unknown,
  );
  useEffect(() => void visit(language), [language]);
  const state = 'state' in now ? now.state : undefined;
  return (
    <div className="mt-5">
      <p role="status" className="leading-relaxed" data-copy={now.kind}>
        {sayCopy(now, language)}
        {state?.hasEarlier && ` ${texts.earlier}`}
      </p>
      {state && now.kind !== 'whole' && (
        <div className="mt-3 flex">
          <ProgressBar
            share={state.bytes.of === 0 ? 0 : state.bytes.have / state.bytes.of}
            name={texts.name}
          />
        </div>
      )}
      <div className="mt-4 flex flex-wrap gap-3">
        {(now.kind === 'used' || now.kind === 'off') && (
          <Button onClick={() => void keepAll(language)}>{texts.keepAll}</Button>
        )}
        {now.kind === 'troubled' && <Button onClick={() => void visit(language)}>{texts.again}</Button>}
        {state && <Button onClick={() => void dropCopy()}>{texts.drop}</Button>}
      </div>
    </div>
  );
}

function sayCopy(now: CopySnapshot, language: Language): string {
  const texts = offlineTexts[language];
  switch (now.kind) {
    case 'unknown':
    case 'off':
      return texts[now.kind];
    case 'impossible':
      return texts.impossible[now.why];
    case 'filling':
    case 'whole':
    case 'used':
    case 'troubled': {
      const have = megabytes(now.state.bytes.have, language);
      const of = megabytes(now.state.bytes.of, language);
      if (now.kind === 'troubled') return texts.trouble[now.state.trouble ?? 'no-server'](have, of);
      return texts[now.kind](have, of);
    }
  }
}

function megabytes(bytes: number, language: Language): string {
  const format = { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(language, format).format(bytes / 1_000_000);
}
