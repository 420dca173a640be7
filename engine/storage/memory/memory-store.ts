import type { Store } from '../../host/ports';
import { MemoryActivities } from './memory-activities';
import { MemoryAliases } from './memory-aliases';
import { MemoryDocuments } from './memory-documents';
import { MemoryExecutions } from './memory-executions';
import { MemoryLogs } from './memory-logs';
import { MemoryMapRuns } from './memory-map-runs';
import { MemoryStateMachines } from './memory-state-machines';

/** A store that lasts as long as the process: tests, `--memory`, and the engine inside a browser. */
export function createMemoryStore(): Store {
  const aliases = new MemoryAliases();
  return {
    stateMachines: new MemoryStateMachines(aliases),
    aliases,
    activities: new MemoryActivities(),
    executions: new MemoryExecutions(),
    mapRuns: new MemoryMapRuns(),
    logs: new MemoryLogs(),
    documents: new MemoryDocuments(),
    health: () => ({ kind: 'ok' }),
    async close() {},
  };
}
