'use client';

import { useStore } from '@/components/sandbox/use-store';
import { Button } from '@/components/ui/button';
import { failedVisit } from '@/lib/sandbox/history/find-state';
import { trailTarget, type TrailTarget } from '@/lib/studio/lineage/live/trail-target';
import { explainFailure, explainValue } from '@/lib/studio/lineage/trail/explain';
import type { Lineage } from '@/lib/studio/lineage/trail/lineage';
import { readersOf } from '@/lib/studio/lineage/trail/readers';
import { trailOf } from '@/lib/studio/lineage/trail/trail';
import type { PanelProps } from '../../panels';
import { useAsync, useLineage } from '../use-lineage';
import { Explained } from './explained';
import { trailTexts } from './messages';
import { ReadersList } from './readers-list';
import { TrailSteps } from './trail-steps';

/** Where a key comes from, or where it got lost; and who reads it. */
export default function TrailPanel(panel: PanelProps) {
  const { studio, session, language } = panel;
  const texts = trailTexts(language);
  const lineage = useLineage(session);
  const run = useStore(session.runs.store, ({ selected }) => selected);
  const asked = useStore(trailTarget(studio), ({ target }) => target);
  const failed = run?.description?.status === 'FAILED' ? failedVisit(run.visits) : undefined;
  const target = targetIn(lineage, asked) ?? (failed && ({ kind: 'failure', visit: failed.id } as const));
  return (
    <div className="grid gap-3 p-3 text-sm">
      <div>
        <Button size="small" look="quiet" onClick={() => studio.open('xray')}>
          <span aria-hidden="true">‹</span> {texts.back}
        </Button>
      </div>
      {lineage && target ? (
        <Told key={JSON.stringify(target)} {...panel} lineage={lineage} target={target} />
      ) : (
        <p className="text-muted">{texts.choose}</p>
      )}
    </div>
  );
}

/** What was asked of another run is not there. */
function targetIn(lineage: Lineage | undefined, target: TrailTarget | undefined): TrailTarget | undefined {
  const visit = target?.kind === 'key' ? target.spot.visit : target?.visit;
  return visit !== undefined && lineage?.story.places.has(visit) ? target : undefined;
}

interface ToldProps extends PanelProps {
  readonly lineage: Lineage;
  readonly target: TrailTarget;
}

function Told({ lineage, target, ...panel }: ToldProps) {
  const texts = trailTexts(panel.language);
  const told = useAsync(() => tell(lineage, target), [lineage, target]);
  if (!told) return <p role="status">{texts.searching}</p>;
  const { explanation, steps, readers } = told;
  return (
    <>
      {explanation && <Explained {...panel} lineage={lineage} explanation={explanation} />}
      {target.kind === 'failure' && !explanation && <p className="text-muted">{texts.notFound}</p>}
      {steps && steps.length > 0 && <TrailSteps {...panel} lineage={lineage} steps={steps} />}
      {readers && <ReadersList {...panel} readers={readers} />}
    </>
  );
}

async function tell(lineage: Lineage, target: TrailTarget) {
  if (target.kind === 'failure') {
    const explanation = await explainFailure(lineage, target.visit);
    const steps = explanation?.seen && (await trailOf(lineage, explanation.seen));
    return { explanation, steps, readers: undefined };
  }
  const { spot } = target;
  return {
    explanation: await explainValue(lineage, spot),
    steps: await trailOf(lineage, spot),
    readers: await readersOf(lineage, spot),
  };
}
