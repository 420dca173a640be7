import type { Store } from '../../../host/ports';
import { MemoryActivities } from '../memory-activities';
import { MemoryAliases } from '../memory-aliases';
import { MemoryDocuments } from '../memory-documents';
import { MemoryExecutions } from '../memory-executions';
import { MemoryLogs } from '../memory-logs';
import { MemoryMapRuns } from '../memory-map-runs';
import { MemoryStateMachines } from '../memory-state-machines';
import { keptDocuments } from './kept-documents';
import { keptExecutions } from './kept-executions';
import { keptLogs } from './kept-logs';
import { keptMachines } from './kept-machines';
import { keptActivities, keptAliases, keptMapRuns } from './kept-resources';
import type { Keeper, Kept } from './shelf';

/**
 * A store in memory that begins with what an earlier one kept, and tells a keeper of each change. What the keeper has
 * is some beginning of what happened: it is written in order, a moment after the caller was told.
 */
export function openKeptStore(keeper: Keeper, kept: readonly Kept[]): Store {
  const memory = new MemoryAliases();
  const { aliases, deletedWith } = keptAliases(memory, keeper, kept);
  const machines = keptMachines(new MemoryStateMachines(memory), keeper, kept);
  return {
    stateMachines: {
      ...machines,
      async delete(arn) {
        await machines.delete(arn);
        deletedWith(arn);
      },
    },
    aliases,
    activities: keptActivities(new MemoryActivities(), keeper, kept),
    executions: keptExecutions(new MemoryExecutions(), keeper, kept),
    mapRuns: keptMapRuns(new MemoryMapRuns(), keeper, kept),
    logs: keptLogs(new MemoryLogs(), keeper, kept),
    documents: keptDocuments(new MemoryDocuments(), keeper, kept),
    health() {
      const reason = keeper.trouble();
      return reason === undefined ? { kind: 'ok' } : { kind: 'failing', reason };
    },
    close: () => keeper.close(),
  };
}
