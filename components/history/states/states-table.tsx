'use client';

import { useEffect, useRef, useState } from 'react';
import { graphTexts } from '@/components/graph/graph-texts';
import { StateIcon } from '@/components/graph/state-icon';
import { statusColours, StatusIcon } from '@/components/graph/status-mark';
import { getMessages } from '@/components/sandbox/messages/messages';
import { useStore } from '@/components/sandbox/use-store';
import { Button } from '@/components/ui/button';
import { stateTypes } from '@/lib/graph/machine-graph';
import type { Language } from '@/lib/i18n/languages';
import { stateName, statePointer } from '@/lib/sandbox/history/find-state';
import type { StateVisit } from '@/lib/sandbox/history/visit';
import { formatDuration } from '@/lib/sandbox/duration';
import { ElapsedTime } from '../elapsed-time';
import { Pager, usePages } from '../pager';
import type { RunViewProps } from '../run-details';
import { VisitDetails } from './visit-details';
import { Disclosure } from '@/components/ui/disclosure';

/** Every visit of a state with its times; a row opens to what went in and came out. */
export function StatesTable({ run, studio, session, language }: RunViewProps) {
  const texts = getMessages(language).states;
  const selected = useStore(session.store, (snapshot) => stateName(snapshot.selectedState));
  const [isFiltered, setFiltered] = useState(true);
  const isKnown = run.visits.some((visit) => visit.name === selected);
  const shown = isFiltered && isKnown ? run.visits.filter((visit) => visit.name === selected) : run.visits;
  const pages = usePages(shown);
  if (run.visits.length === 0) return <p className="p-4 text-sm text-muted">{texts.none}</p>;
  return (
    <div className="p-2">
      {isKnown && (
        <div className="mb-1 flex flex-wrap items-center gap-2 px-1 text-sm">
          {isFiltered && (
            <span>
              {texts.filter} <strong>{selected}</strong>
            </span>
          )}
          <Button size="small" look="quiet" onClick={() => setFiltered(!isFiltered)}>
            {isFiltered ? texts.all : `${texts.filter} ${selected}`}
          </Button>
        </div>
      )}
      <table className="w-full border-collapse text-sm">
        <caption className="sr-only">{texts.caption}</caption>
        <thead className="text-left text-xs text-muted">
          <tr>
            <th className="px-2 py-1 font-medium">{texts.name}</th>
            <th className="px-2 py-1 font-medium">{texts.status}</th>
            <th className="hidden px-2 py-1 text-right font-medium @lg:table-cell">{texts.startedAfter}</th>
            <th className="px-2 py-1 text-right font-medium">{texts.duration}</th>
          </tr>
        </thead>
        {pages.items.map((visit) => (
          <VisitRows
            key={visit.id}
            visit={visit}
            run={run}
            studio={studio}
            session={session}
            language={language}
            isSelected={visit.name === selected}
            onToCode={() => {
              const pointer = statePointer(session.active.text, visit.name);
              if (pointer) session.selectState(pointer, { focusEditor: true });
            }}
          />
        ))}
      </table>
      <Pager pages={pages} language={language} />
    </div>
  );
}

interface VisitRowsProps extends RunViewProps {
  visit: StateVisit;
  isSelected: boolean;
  onToCode: () => void;
}

function VisitRows({ visit, isSelected, onToCode, ...view }: VisitRowsProps) {
  const { run, language } = view;
  const begin = run.description?.startDate;
  const texts = getMessages(language).states;
  const [isOpen, setOpen] = useState(isSelected);
  const row = useRef<HTMLTableRowElement>(null);

  // Picking a state in the drawing opens its rows and brings them into sight.
  const [wasSelected, setWasSelected] = useState(isSelected);
  if (wasSelected !== isSelected) {
    setWasSelected(isSelected);
    if (isSelected) setOpen(true);
  }
  useEffect(() => {
    if (isSelected) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isSelected]);

  return (
    <tbody className={isSelected ? 'bg-accent-soft/50' : ''}>
      <tr ref={row} className="border-t border-line">
        <td className="px-1 py-0.5" style={{ paddingInlineStart: `${visit.depth * 1.1 + 0.25}rem` }}>
          <Disclosure isOpen={isOpen} onToggle={() => setOpen(!isOpen)}>
            <span className="text-muted">
              <StateIcon type={stateTypes.find((type) => type === visit.type) ?? 'Unknown'} size={15} />
            </span>
            <span className="min-w-0">
              <span className="font-medium break-words">{visit.name}</span>
              <Remarks visit={visit} language={language} />
            </span>
          </Disclosure>
        </td>
        <td className={`px-2 text-xs whitespace-nowrap ${statusColours[visit.status].text}`}>
          <span className="inline-flex items-center gap-1">
            <StatusIcon status={visit.status} size={12} />
            {graphTexts[language].statuses[visit.status]}
          </span>
        </td>
        <td className="hidden px-2 text-right text-xs whitespace-nowrap text-muted tabular-nums @lg:table-cell">
          {begin ? formatDuration(visit.enteredAt.getTime() - begin.getTime(), language) : '–'}
        </td>
        <td className="px-2 text-right text-xs whitespace-nowrap">
          <ElapsedTime from={visit.enteredAt} to={visit.endedAt} language={language} />
        </td>
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={4} className="px-2 pb-3">
            <VisitDetails {...view} visit={visit} onToCode={onToCode} label={texts.details(visit.name)} />
          </td>
        </tr>
      )}
    </tbody>
  );
}

function Remarks({ visit, language }: { visit: StateVisit; language: Language }) {
  const texts = getMessages(language).states;
  const iteration = visit.parent?.iteration;
  const remarks = [
    iteration !== undefined && texts.iteration(iteration),
    visit.attempts > 1 && texts.attempts(visit.attempts),
  ].filter(Boolean);
  return remarks.length > 0 ? <span className="ml-1.5 text-xs text-muted">{remarks.join(' · ')}</span> : null;
}
