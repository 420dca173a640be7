'use client';

import { useId, useState } from 'react';
import { graphTexts } from '@/components/graph/graph-texts';
import { StateIcon } from '@/components/graph/state-icon';
import { statusColours, StatusIcon } from '@/components/graph/status-mark';
import { TabList } from '@/components/sandbox/layout/tab-list';
import { Button } from '@/components/ui/button';
import { stateTypes } from '@/lib/graph/machine-graph';
import type { StateVisit } from '@/lib/sandbox/history/visit';
import { runTexts } from '../messages/messages';
import type { RunViewProps } from '../run-details';
import { IterationPicker } from './iteration-picker';
import { VisitData } from './visit-data';
import { VisitDefinition } from './visit-definition';
import { VisitEvents } from './visit-events';
import { VisitFacts } from './visit-facts';
import { VisitTries } from './visit-tries';
import { VisitVariables } from './visit-variables';

export interface VisitProps extends RunViewProps {
  readonly visit: StateVisit;
}

interface VisitPanelProps extends VisitProps {
  /** It stands in the place of the list, which has to be found again. */
  readonly isAlone: boolean;
  readonly onClose: () => void;
}

const tabIds = ['data', 'facts', 'tries', 'iterations', 'definition', 'events', 'variables'] as const;
type Tab = (typeof tabIds)[number];

function isOffered(tab: Tab, { type, attempts }: StateVisit): boolean {
  if (tab === 'tries') return attempts > 1;
  return tab !== 'iterations' || type === 'Map';
}

/** One visit of a state from all sides. */
export function VisitPanel({ isAlone, onClose, ...props }: VisitPanelProps) {
  const { visit, language } = props;
  const texts = runTexts(language).visit;
  const id = useId();
  const [wanted, setTab] = useState<Tab>('data');
  const tab = isOffered(wanted, visit) ? wanted : 'data';
  return (
    <section aria-label={texts.label(visit.name)} className="@container flex size-full min-h-0 flex-col">
      <div className="flex items-center gap-2 px-2 py-1.5 text-sm">
        {isAlone && (
          <Button size="small" look="quiet" onClick={onClose}>
            ← {texts.back}
          </Button>
        )}
        <span className="text-muted">
          <StateIcon type={stateTypes.find((type) => type === visit.type) ?? 'Unknown'} size={17} />
        </span>
        <strong className="min-w-0 truncate" title={visit.name}>
          {visit.name}
        </strong>
        <span
          className={`flex items-center gap-1 text-xs whitespace-nowrap ${statusColours[visit.status].text}`}
        >
          <StatusIcon status={visit.status} size={12} />
          {graphTexts[language].statuses[visit.status]}
        </span>
        {!isAlone && (
          <Button
            size="small"
            look="quiet"
            className="ml-auto"
            aria-label={texts.close}
            title={texts.close}
            onClick={onClose}
          >
            ✕
          </Button>
        )}
      </div>
      <Siblings {...props} />
      <TabList
        label={texts.tabs.label}
        tabs={tabIds
          .filter((one) => isOffered(one, visit))
          .map((one) => ({ id: one, text: texts.tabs[one] }))}
        active={tab}
        onSelect={setTab}
        controls={() => `${id}-panel`}
      />
      <div id={`${id}-panel`} role="tabpanel" className="min-h-0 flex-1 overflow-auto p-3">
        <TabBody tab={tab} {...props} />
      </div>
    </section>
  );
}

function TabBody({ tab, ...props }: VisitProps & { readonly tab: Tab }) {
  switch (tab) {
    case 'data':
      return <VisitData {...props} />;
    case 'facts':
      return <VisitFacts {...props} />;
    case 'tries':
      return <VisitTries {...props} />;
    case 'iterations':
      return <IterationPicker {...props} />;
    case 'definition':
      return <VisitDefinition {...props} />;
    case 'events':
      return <VisitEvents {...props} />;
    case 'variables':
      return <VisitVariables {...props} />;
  }
}

/** Where it lies, and the way to other visits of the same state. */
function Siblings({ visit, run, studio, language }: VisitProps) {
  const texts = runTexts(language).visit;
  const all = run.visits.filter(({ name }) => name === visit.name);
  const index = all.findIndex(({ id }) => id === visit.id);
  const around = run.visits.find(({ id }) => id === visit.parent?.id);
  const iteration = visit.parent?.iteration;
  if (all.length < 2 && iteration === undefined) return null;
  const go = (to: StateVisit | undefined) => to && studio.selectVisit(to.id);
  return (
    <div className="flex flex-wrap items-center gap-1.5 px-2 pb-1.5 text-xs text-muted">
      {around && iteration !== undefined && (
        <Button size="small" look="quiet" onClick={() => go(around)}>
          ↑ {texts.inside(around.name, iteration)}
        </Button>
      )}
      {all.length > 1 && (
        <>
          <Button
            size="small"
            look="quiet"
            aria-label={texts.previous}
            title={texts.previous}
            disabled={index === 0}
            onClick={() => go(all[index - 1])}
          >
            ‹
          </Button>
          <span className="tabular-nums">{texts.nth(index + 1, all.length)}</span>
          <Button
            size="small"
            look="quiet"
            aria-label={texts.next}
            title={texts.next}
            disabled={index === all.length - 1}
            onClick={() => go(all[index + 1])}
          >
            ›
          </Button>
        </>
      )}
    </div>
  );
}
