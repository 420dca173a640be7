import type { Store } from '../../host/ports';
import { MemoryExecutions } from './memory-executions';
import { MemoryLogs } from './memory-logs';
import { MemoryStateMachines } from './memory-state-machines';

/** A store that lasts as long as the process: tests, `--memory`, and the engine inside a browser. */
export function createMemoryStore(): Store {
  return {
    stateMachines: new MemoryStateMachines(),
    executions: new MemoryExecutions(),
    logs: new MemoryLogs(),
    async close() {},
  };
}
