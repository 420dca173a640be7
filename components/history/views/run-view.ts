import { useEffect, useState } from 'react';
import { useStore } from '@/components/sandbox/use-store';
import { axisOf, type Axis, type Measure } from '@/lib/sandbox/history/rows/timeline';
import type { SelectedRun } from '@/lib/sandbox/runs/run-types';
import type { Studio } from '@/lib/studio/studio';

/** The one selection of all views. */
export function useSelection(studio: Studio) {
  const picked = useStore(studio.store, (snapshot) => snapshot.visit);
  const moment = useStore(studio.store, (snapshot) => snapshot.moment);
  return { picked, moment, isLater: (since: number) => moment !== undefined && since > moment };
}

const tickMs = 1_000;

/** From the start of the run to its end; of one that goes on, to now. */
export function useAxis({ description, events }: SelectedRun, measure: Measure): Axis {
  const isRunning = description?.status === 'RUNNING';
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = setInterval(() => setNow(Date.now()), tickMs);
    return () => clearInterval(timer);
  }, [isRunning]);
  const startedAt = events[0]?.timestamp ?? description?.startDate ?? new Date(0);
  // Where the clock of an execution skips, its last event may lie ahead of ours.
  const last = Math.max(events.at(-1)?.timestamp?.getTime() ?? 0, description?.stopDate?.getTime() ?? 0);
  const endedAt = new Date(isRunning ? Math.max(last, now) : last);
  return axisOf(measure, { startedAt, endedAt, events: events.at(-1)?.id ?? 0 });
}
