import type { Store } from '../../host/ports';
import { closeDatabase, openDatabase } from './open-database';
import { SqliteActivities } from './sqlite-activities';
import { SqliteAliases } from './sqlite-aliases';
import { SqliteExecutions } from './sqlite-executions';
import { SqliteLogs } from './sqlite-logs';
import { SqliteMapRuns } from './sqlite-map-runs';
import { SqliteStateMachines } from './sqlite-state-machines';
import { WriteGroup } from './write-group';

/** The store in `<data>/engine.db`. Throws `DataFolderError` when the folder cannot be used. */
export function openSqliteStore(data: string): Store {
  const database = openDatabase(data);
  const writes = new WriteGroup(database);
  return {
    stateMachines: new SqliteStateMachines(database, writes),
    aliases: new SqliteAliases(database, writes),
    activities: new SqliteActivities(database, writes),
    executions: new SqliteExecutions(database, writes),
    mapRuns: new SqliteMapRuns(database, writes),
    logs: new SqliteLogs(database, writes),
    async close() {
      writes.flush();
      closeDatabase(database);
    },
  };
}
