'use client';

import { useMemo, useState, type KeyboardEvent } from 'react';
import { Button } from '@/components/ui/button';
import type { Language } from '@/lib/i18n/languages';
import { designOf } from '@/lib/studio/edit/design';
import type { PanelProps } from '../../panels';
import { ActionDetail } from './action-detail';
import { searchActions, type CatalogueAction } from './catalogue-action';
import { catalogueTexts } from './messages';
import { useCatalogue } from './use-catalogue';

const SHOWN_MAX = 60;

/** Every action of every service: found by a word, told of, put into the machine. */
export default function CataloguePanel({ studio, language }: PanelProps) {
  const texts = catalogueTexts[language];
  const design = designOf(studio);
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<CatalogueAction>();
  const all = useCatalogue();
  const found = useMemo(() => searchActions(all, query), [all, query]);
  return (
    <div className="grid h-full min-h-0 @[44rem]:grid-cols-[19rem_1fr]">
      <div
        className={`min-h-0 flex-col overflow-y-auto border-line @[44rem]:flex @[44rem]:border-r ${chosen ? 'hidden' : 'flex'}`}
      >
        <div className="sticky top-0 z-10 grid gap-1.5 bg-surface p-3 pb-2">
          <p className="text-xs text-muted">{texts.lead}</p>
          <input
            type="search"
            aria-label={texts.search}
            placeholder={texts.placeholder}
            value={query}
            onChange={(event) => setQuery(event.target.value)}
            className="min-h-9 w-full rounded-md border border-line bg-page px-2.5 text-sm outline-accent focus-visible:outline-2"
          />
          <p role="status" className="text-xs text-muted">
            {all.length === 0
              ? texts.loading
              : found.length === 0
                ? texts.nothing
                : texts.results(Math.min(SHOWN_MAX, found.length), found.length)}
          </p>
        </div>
        <Results actions={found.slice(0, SHOWN_MAX)} {...{ chosen, language, onChoose: setChosen }} />
      </div>
      <div className={`min-h-0 min-w-0 overflow-y-auto ${chosen ? '' : 'hidden @[44rem]:block'}`}>
        {chosen ? (
          <>
            <Button
              look="quiet"
              size="small"
              className="m-2 mb-0 @[44rem]:hidden"
              onClick={() => setChosen(undefined)}
            >
              ← {texts.back}
            </Button>
            <ActionDetail key={idOf(chosen)} action={chosen} design={design} language={language} />
          </>
        ) : (
          <p className="p-6 text-sm text-muted">{texts.choose}</p>
        )}
      </div>
    </div>
  );
}

interface ResultsProps {
  readonly actions: readonly CatalogueAction[];
  readonly chosen: CatalogueAction | undefined;
  readonly language: Language;
  readonly onChoose: (action: CatalogueAction) => void;
}

function Results({ actions, chosen, language, onChoose }: ResultsProps) {
  const texts = catalogueTexts[language];
  return (
    <ul aria-label={texts.search} onKeyDown={walk} className="grid gap-0.5 p-2 pt-0">
      {actions.map((action) => (
        <li key={idOf(action)}>
          <button
            type="button"
            aria-pressed={chosen !== undefined && idOf(chosen) === idOf(action)}
            onClick={() => onChoose(action)}
            className="flex min-h-8 w-full items-baseline gap-2 rounded px-2 py-1 text-left text-sm outline-accent hover:bg-raised focus-visible:outline-2 aria-pressed:bg-accent-soft"
          >
            <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">
              <span className="text-muted">{action.service}:</span>
              <strong className="font-medium">{action.action}</strong>
            </span>
            {!action.isSdk && (
              <span className="rounded-full bg-ok-soft px-1.5 text-[11px] text-ok">{texts.optimized}</span>
            )}
          </button>
        </li>
      ))}
    </ul>
  );
}

function idOf({ service, action, isSdk }: CatalogueAction): string {
  return `${isSdk ? 'aws-sdk:' : ''}${service}:${action}`;
}

function walk(event: KeyboardEvent<HTMLUListElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const next = buttons[buttons.findIndex((button) => button === document.activeElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
