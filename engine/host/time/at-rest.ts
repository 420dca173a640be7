import type { Execution, Waiting } from '../../machine/execution/execution';
import { isHeld } from '../../machine/debugging/debugging';
import type { Dispatcher } from '../ports';

/** Who knows whether the work for an execution is more than waiting for other executions. */
export interface Workers {
  readonly ports: { readonly dispatcher: Pick<Dispatcher, 'executionOf'> };
  readonly mapRuns: { isAtRest(mapRun: string): boolean };
}

/**
 * The executions it waits for, if it is at rest: if nothing but time, they and the children of its Map Runs can move
 * it on. While a service works for it, or somebody outside has a word to say (a worker, the holder of a token), it is not.
 */
export function awaitedAtRest(
  execution: Execution,
  { ports, mapRuns }: Workers,
): readonly string[] | undefined {
  if (execution.ready.length > 0 || isHeld(execution)) return undefined;
  const awaited: string[] = [];
  for (const waiting of waitingsOf(execution)) {
    if (waiting.kind === 'reading-items') return undefined;
    if (waiting.kind === 'map-run' && !mapRuns.isAtRest(waiting.mapRun)) return undefined;
    if (waiting.kind !== 'task' || waiting.mocked) continue;
    const job = ports.dispatcher.executionOf(waiting);
    if (job === undefined) return undefined;
    awaited.push(job);
  }
  return awaited;
}

/** What its frames wait for. */
export function waitingsOf({ frames }: Execution): readonly Waiting[] {
  return Object.values(frames).flatMap(({ activity }) =>
    activity.kind === 'visiting' ? [activity.visit.waiting] : [],
  );
}
