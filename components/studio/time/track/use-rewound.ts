import { useEffect } from 'react';
import { useStore } from '@/components/sandbox/use-store';
import type { SelectedRun } from '@/lib/sandbox/runs/run-types';
import type { Moment } from '@/lib/studio/moments/moment';
import type { Moments } from '@/lib/studio/moments/moments';
import { momentsOfRun } from '@/lib/studio/moments/moments-of-run';
import type { Studio } from '@/lib/studio/studio';

export interface Rewound {
  readonly moments: Moments;
  /** The moment that is looked at; undefined while nothing has happened. */
  readonly moment: Moment | undefined;
  /** Whether it is one of the past, chosen by the student. */
  readonly isPast: boolean;
}

/** The moment of the run that is looked at, and all that follows it: the drawing, the selection, the editor. */
export function useRewound(studio: Studio, run: SelectedRun): Rewound {
  const eventId = useStore(studio.store, (snapshot) => snapshot.moment);
  const moments = momentsOfRun(run);
  const index = eventId === undefined ? undefined : moments.indexOf(eventId);
  const at = index ?? moments.count - 1;
  const moment = at < 0 ? undefined : moments.at(at);
  const isPast = index !== undefined;
  useEffect(() => {
    const past = eventId === undefined ? undefined : momentsOfRun(run).indexOf(eventId);
    studio.showPast(past === undefined ? undefined : momentsOfRun(run).at(past).summaries);
  }, [studio, run, eventId]);
  useEffect(() => {
    if (eventId === undefined || !isPast) return;
    const visit = momentsOfRun(run).visitAt(momentsOfRun(run).indexOf(eventId) ?? -1);
    if (visit) studio.selectVisit(visit.id);
    // A run that grows moves nobody who looks at its past.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the run itself changes with every event
  }, [studio, run.arn, eventId, isPast]);
  return { moments, moment, isPast };
}
