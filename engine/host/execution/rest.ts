import type { Execution, Waiting } from '../../machine/execution/execution';
import type { Millis } from '../../base/time';
import type { Rest } from '../records';
import { waitingsOf } from '../time/at-rest';

/** A rest no longer than that is over before it would have paid to read the execution once more. */
export const LONG_REST: Millis = 5_000;

/**
 * How an execution rests, if it does: if nobody in this process works for it, offers its tasks to workers or starts
 * its children. It need not be in memory then: what moves it on finds it by its ARN. An Express execution is kept
 * nowhere else.
 */
export function restOf(execution: Execution): Rest | undefined {
  const { outcome, identity, ready, timers } = execution;
  if (outcome.status !== 'RUNNING' || identity.type === 'EXPRESS' || ready.length > 0) return undefined;
  if (!waitingsOf(execution).every(needsNobodyHere)) return undefined;
  const times = Object.values(timers).map(({ at }) => at);
  return times.length > 0 ? { wakeAt: Math.min(...times) } : {};
}

function needsNobodyHere(waiting: Waiting): boolean {
  switch (waiting.kind) {
    case 'timer':
    case 'retry':
    case 'branches':
    case 'items':
      return true;
    case 'task':
      return (
        waiting.mocked !== undefined ||
        waiting.isTaken === true ||
        (waiting.submitted !== undefined && isCallback(waiting.resource))
      );
    case 'nothing':
    case 'reading-items':
    case 'map-run':
      return false;
  }
}

/** Its message is out: whoever has the token answers. */
function isCallback(resource: string): boolean {
  return resource.endsWith('.waitForTaskToken');
}
