import type { TaskState } from '../faults/task-states';
import type { StormFault } from './storm-plan';

/** The weather that any machine should stand: services that are busy, late, or lose an answer, and items that are bad. */
export function usualStorm(tasks: readonly TaskState[]): readonly StormFault[] {
  return tasks.flatMap(({ name: state, isInMap, isCallback }) => [
    { state, kind: 'throttle', chance: isInMap ? 0.05 : 0.2 } as const,
    { state, kind: 'timeout', chance: isInMap ? 0.005 : 0.03 } as const,
    { state, kind: 'slow', chance: 0.01, seconds: 60 } as const,
    ...(isCallback ? [{ state, kind: 'duplicate', chance: 0.1 } as const] : []),
    ...(isInMap ? [{ state, kind: 'items', chance: 0.02, error: 'Item.Invalid' } as const] : []),
  ]);
}
