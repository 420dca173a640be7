'use client';

import { useId, useMemo, useState } from 'react';
import { TabList } from '@/components/sandbox/layout/tab-list';
import { useStore } from '@/components/sandbox/use-store';
import { designOf } from '@/lib/studio/edit/design';
import type { PanelProps } from '../panels';
import { ActionsTab, Waiting } from './actions-tab';
import { flowEntries, patternEntries, popularEntries, search, type Entry } from './entries';
import { EntryList } from './entry-list';
import { paletteTexts } from './messages';
import { useActions } from './use-actions';
import { useInsertTarget } from './use-target';

const tabs = ['flow', 'actions', 'patterns'] as const;

/** Everything that can be put into the machine. */
export default function PalettePanel({ studio, language }: PanelProps) {
  const texts = paletteTexts[language];
  const design = designOf(studio);
  const panelId = useId();
  const [tab, setTab] = useState<(typeof tabs)[number]>('flow');
  const [query, setQuery] = useState('');
  const isSearching = query.trim() !== '';
  const actions = useActions(tab === 'actions' || isSearching);
  const target = useInsertTarget(design, language);
  const flow = useMemo(() => flowEntries(language), [language]);
  const patterns = useMemo(() => patternEntries(language), [language]);
  const props = { design, language, target };
  return (
    <div className="flex min-h-full flex-col">
      <div className="sticky top-0 z-10 bg-surface">
        <div className="p-2 pb-1">
          <input
            type="search"
            aria-label={texts.search}
            placeholder={texts.searchPlaceholder}
            value={query}
            onChange={(event) => setQuery(event.target.value)}
            className="min-h-9 w-full rounded-md border border-line bg-page px-2.5 text-sm outline-accent focus-visible:outline-2"
          />
        </div>
        <p role="status" className="px-3 pb-1.5 text-xs text-muted">
          {target ? texts.where(target.words) : texts.broken} <Pinned {...props} />
        </p>
        {!isSearching && (
          <TabList
            label={texts.tabs}
            tabs={tabs.map((id) => ({ id, text: texts[id] }))}
            active={tab}
            onSelect={setTab}
            controls={() => panelId}
          />
        )}
      </div>
      <div
        id={panelId}
        role={isSearching ? undefined : 'tabpanel'}
        aria-label={isSearching ? undefined : texts[tab]}
      >
        {isSearching ? (
          <Found
            {...props}
            query={query}
            actions={actions}
            known={[...flow, ...patterns, ...popularEntries]}
          />
        ) : (
          <>
            {tab === 'flow' && <EntryList label={texts.flow} entries={flow} {...props} />}
            {tab === 'actions' && <ActionsTab actions={actions} {...props} />}
            {tab === 'patterns' && <EntryList label={texts.patterns} entries={patterns} {...props} />}
          </>
        )}
      </div>
    </div>
  );
}

type Shared = Pick<Parameters<typeof EntryList>[0], 'design' | 'language' | 'target'>;

function Pinned({ design, language }: Shared) {
  const pinned = useStore(design.store, (snapshot) => snapshot.place);
  if (!pinned) return null;
  return (
    <button
      type="button"
      onClick={() => design.store.set({ place: undefined })}
      className="min-h-6 underline outline-accent focus-visible:outline-2"
    >
      {paletteTexts[language].forget}
    </button>
  );
}

interface FoundProps extends Shared {
  readonly query: string;
  readonly known: readonly Entry[];
  readonly actions: ReturnType<typeof useActions>;
}

/** What the search finds, in all parts; each action once. */
function Found({ query, known, actions, ...props }: FoundProps) {
  const texts = paletteTexts[props.language];
  const found = useMemo(() => {
    const ids = new Set(known.map(({ id }) => id));
    const others = actions.kind === 'here' ? actions.all.filter(({ id }) => !ids.has(id)) : [];
    return search([...known, ...others], query);
  }, [known, actions, query]);
  return (
    <>
      {found.length === 0 && actions.kind === 'here' && (
        <p role="status" className="p-3 text-sm text-muted">
          {texts.nothing(query.trim())}
        </p>
      )}
      {found.length > 0 && <EntryList label={texts.search} entries={found} {...props} />}
      {actions.kind !== 'here' && <Waiting actions={actions} language={props.language} />}
    </>
  );
}
