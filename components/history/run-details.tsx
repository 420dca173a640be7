'use client';

import { lazy, Suspense, useId, useState } from 'react';
import { logTexts } from './log/messages';
import { useStore } from '@/components/sandbox/use-store';
import { TabList } from '@/components/sandbox/layout/tab-list';
import type { Language } from '@/lib/i18n/languages';
import { isExpressArn } from '@/lib/sandbox/runs/run-source';
import type { SelectedRun } from '@/lib/sandbox/runs/run-types';
import type { SandboxSession } from '@/lib/sandbox/session/session';
import type { Studio } from '@/lib/studio/studio';
import { LogView } from './log/log-view';
import { runTexts } from './messages/messages';
import { DefinitionUsed } from './page/definition-used';
import { RunHeader } from './page/run-header';
import { RunSummary } from './page/run-summary';
import type { ListView } from './views/run-views';

const RunViews = lazy(() => import('./views/run-views'));

export interface RunViewProps {
  run: SelectedRun;
  studio: Studio;
  session: SandboxSession;
  language: Language;
}

const tabIds = ['summary', 'table', 'timeline', 'events', 'outline', 'definition', 'log'] as const;
type Tab = (typeof tabIds)[number];

const lists: readonly string[] = ['table', 'timeline', 'events', 'outline'] satisfies readonly ListView[];

function isList(tab: Tab): tab is ListView {
  return lists.includes(tab);
}

/** AWS does not tell what an Express execution ran with, and of its history only the log. */
function isOffered(tab: Tab, run: SelectedRun): boolean {
  if (!isExpressArn(run.arn) || tab === 'summary' || tab === 'log') return true;
  return isList(tab) && run.events.length > 0;
}

function tabsOf(run: SelectedRun, language: Language) {
  const texts = runTexts(language).tabs;
  const counts: Readonly<Partial<Record<Tab, number>>> = {
    table: run.visits.length,
    events: run.events.length,
  };
  return tabIds.filter((id) => isOffered(id, run)).map((id) => ({ id, text: texts[id], count: counts[id] }));
}

/** One execution from inside. */
export function RunDetails({ onStart, ...view }: RunViewProps & { readonly onStart: () => void }) {
  const { run, studio, language } = view;
  const id = useId();
  const [tab, setTab] = useState<Tab>('summary');
  const [lastList, setLastList] = useState<ListView>('table');
  const show = (to: Tab) => {
    setTab(to);
    if (isList(to)) setLastList(to);
  };
  const picked = useStore(studio.store, (snapshot) => snapshot.visit);
  const [lastPicked, setLastPicked] = useState(picked);
  // A state picked in the drawing of this execution is asked for its data.
  if (picked !== lastPicked) {
    setLastPicked(picked);
    if (picked !== undefined && !isList(tab) && isOffered(lastList, run)) setTab(lastList);
  }
  return (
    <section aria-label={run.description?.name} className="flex size-full min-h-0 flex-col">
      <RunHeader {...view} onStart={onStart} />
      <TabList
        label={runTexts(language).tabs.label}
        tabs={tabsOf(run, language)}
        active={tab}
        onSelect={show}
        controls={() => `${id}-panel`}
      />
      <div
        id={`${id}-panel`}
        role="tabpanel"
        className={`@container min-h-0 flex-1 ${isList(tab) ? 'flex flex-col' : 'overflow-auto'}`}
      >
        <Panel tab={tab} {...view} onShowStep={() => show(lastList)} />
      </div>
    </section>
  );
}

function Panel({ tab, onShowStep, ...view }: RunViewProps & { tab: Tab; onShowStep: () => void }) {
  switch (tab) {
    case 'summary':
      return <RunSummary {...view} onShowStep={onShowStep} />;
    case 'log':
      return <LogView {...view} />;
    case 'definition':
      return <DefinitionUsed {...view} />;
    case 'table':
    case 'timeline':
    case 'events':
    case 'outline':
      return (
        <Suspense fallback={<p className="p-4 text-sm text-muted">{logTexts(view.language).log.loading}</p>}>
          <RunViews {...view} view={tab} />
        </Suspense>
      );
  }
}
