'use client';

import { useId, useState } from 'react';
import { getMessages } from '@/components/sandbox/messages/messages';
import { useStore } from '@/components/sandbox/use-store';
import { TabList } from '@/components/sandbox/layout/tab-list';
import { Button } from '@/components/ui/button';
import type { Language } from '@/lib/i18n/languages';
import { isExpressArn } from '@/lib/sandbox/runs/run-source';
import type { SelectedRun } from '@/lib/sandbox/runs/runs';
import type { SandboxSession } from '@/lib/sandbox/session';
import type { Studio } from '@/lib/studio/studio';
import { DefinitionUsed } from './comparison/definition-used';
import { ElapsedTime } from './elapsed-time';
import { EventsList } from './events-list';
import { LogView } from './log/log-view';
import { RunComparison } from './comparison/run-comparison';
import { RunStatus } from './run-status';
import { RunSummary } from './run-summary';
import { StatesTable } from './states/states-table';

export interface RunViewProps {
  run: SelectedRun;
  studio: Studio;
  session: SandboxSession;
  language: Language;
}

type View = 'summary' | 'states' | 'events' | 'log' | 'definition' | 'comparison';

/** AWS does not tell what an Express execution ran with, and of its history only the log. */
function isOffered(id: View, run: SelectedRun): boolean {
  if (!isExpressArn(run.arn) || id === 'summary' || id === 'log') return true;
  return (id === 'states' || id === 'events') && run.events.length > 0;
}

function tabsOf(run: SelectedRun, language: Language) {
  const texts = getMessages(language).runs.tabs;
  const tabs: readonly { readonly id: View; readonly text: string; readonly count?: number }[] = [
    { id: 'summary', text: texts.summary },
    { id: 'states', text: texts.states, count: run.visits.length },
    { id: 'events', text: texts.events, count: run.events.length },
    { id: 'log', text: texts.log },
    { id: 'definition', text: texts.definition },
    { id: 'comparison', text: texts.comparison },
  ];
  return tabs.filter(({ id }) => isOffered(id, run));
}

/** One execution from inside. */
export function RunDetails({ run, studio, session, language }: RunViewProps) {
  const texts = getMessages(language).runs;
  const id = useId();
  const [view, setView] = useState<View>('summary');
  const picked = useStore(session.store, ({ drawn, selectedState }) =>
    drawn === 'run' ? selectedState : undefined,
  );
  const [lastPicked, setLastPicked] = useState(picked);
  // A state picked in the drawing of this execution is asked for its data.
  if (picked !== lastPicked) {
    setLastPicked(picked);
    if (picked && isOffered('states', run)) setView('states');
  }
  const { description } = run;
  const origin = run.trail.at(-1);
  return (
    <section aria-label={description?.name} className="flex size-full min-h-0 flex-col">
      <div className="flex flex-wrap items-center gap-2 px-3 py-2">
        {origin === undefined ? (
          <Button
            size="small"
            look="quiet"
            className="@3xl:hidden"
            onClick={() => session.showRun(undefined)}
          >
            ← {texts.back}
          </Button>
        ) : (
          <Button size="small" look="quiet" onClick={() => session.showRun(origin, run.trail.slice(0, -1))}>
            ← {texts.backToStarter}
          </Button>
        )}
        <span role="status">
          {description?.status && <RunStatus status={description.status} language={language} />}
        </span>
        <span className="min-w-0 truncate font-mono text-xs">
          {description?.name ?? run.arn.split(':')[7]}
        </span>
        <span className="ml-auto text-sm">
          <ElapsedTime
            from={description?.status && description.startDate}
            to={description?.stopDate}
            language={language}
          />
        </span>
      </div>
      <TabList
        label={texts.tabs.label}
        tabs={tabsOf(run, language)}
        active={view}
        onSelect={setView}
        controls={() => `${id}-panel`}
      />
      <div id={`${id}-panel`} role="tabpanel" className="min-h-0 flex-1 overflow-auto">
        <RunPanel
          view={view}
          run={run}
          studio={studio}
          session={session}
          language={language}
          onShowStates={() => setView('states')}
        />
      </div>
    </section>
  );
}

function RunPanel({ view, onShowStates, ...props }: RunViewProps & { view: View; onShowStates: () => void }) {
  switch (view) {
    case 'summary':
      return <RunSummary {...props} onShowStates={onShowStates} />;
    case 'states':
      return <StatesTable {...props} />;
    case 'events':
      return <EventsList {...props} />;
    case 'log':
      return <LogView {...props} />;
    case 'definition':
      return <DefinitionUsed {...props} />;
    case 'comparison':
      return <RunComparison {...props} />;
  }
}
