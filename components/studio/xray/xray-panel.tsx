'use client';

import { useStore } from '@/components/sandbox/use-store';
import { failedVisit, stateName } from '@/lib/sandbox/history/find-state';
import type { StateVisit } from '@/lib/sandbox/history/visit';
import type { PanelProps } from '../panels';
import { xrayTexts } from './messages';
import { StageList } from './stages/stage-list';
import { useLineage } from './use-lineage';
import { VisitPicker } from './visit-picker';

/** The data of one visit of a state, at every stage. */
export default function XrayPanel({ studio, session, language }: PanelProps) {
  const texts = xrayTexts(language);
  const lineage = useLineage(session);
  const run = useStore(session.runs.store, ({ selected }) => selected);
  const looked = useStore(studio.store, ({ visit }) => visit);
  const pointer = useStore(session.store, ({ selectedState }) => selectedState);
  if (!run) return <Note>{texts.noRun}</Note>;
  if (run.visits.length === 0) return <Note>{texts.noVisit}</Note>;
  if (!lineage) return <Note>{texts.notKnown}</Note>;
  const visit = visitToShow(run.visits, looked, stateName(pointer));
  return (
    <div className="grid gap-3 p-3">
      <VisitPicker
        visits={run.visits}
        visit={visit}
        lineage={lineage}
        language={language}
        onSelect={(id) => studio.selectVisit(id)}
      />
      <StageList
        key={`${run.arn}/${visit.id}`}
        lineage={lineage}
        visit={visit.id}
        studio={studio}
        session={session}
        language={language}
      />
    </div>
  );
}

function Note({ children }: { children: string }) {
  return <p className="p-4 text-sm text-muted">{children}</p>;
}

/** The one that was chosen; else the last of the state that is looked at; else where it failed; else the last. */
function visitToShow(
  visits: readonly StateVisit[],
  id: number | undefined,
  name: string | undefined,
): StateVisit {
  const chosen = visits.find((visit) => visit.id === id);
  return chosen ?? visits.findLast((visit) => visit.name === name) ?? failedVisit(visits) ?? visits.at(-1)!;
}
