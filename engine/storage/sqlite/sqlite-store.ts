import type { Database } from 'libsql';
import type { Store } from '../../host/ports';
import { closeDatabase, openDatabase } from './open-database';
import { SqliteActivities } from './sqlite-activities';
import { SqliteAliases } from './sqlite-aliases';
import { SqliteExecutions } from './sqlite-executions';
import { SqliteLogs } from './logs/sqlite-logs';
import { SqliteMapRuns } from './sqlite-map-runs';
import { SqliteStateMachines } from './sqlite-state-machines';
import { WriteGroup } from './write-group';

/** The store in `<data>/engine.db`. Throws `DataFolderError` when the folder cannot be used. */
export function openSqliteStore(data: string): Store {
  return storeIn(openDatabase(data), data);
}

export function storeIn(database: Database, data: string): Store {
  const writes = new WriteGroup(database, data);
  return {
    stateMachines: new SqliteStateMachines(database, writes),
    aliases: new SqliteAliases(database, writes),
    activities: new SqliteActivities(database, writes),
    executions: new SqliteExecutions(database, writes),
    mapRuns: new SqliteMapRuns(database, writes),
    logs: new SqliteLogs(database, writes),
    health: () => writes.health(),
    async close() {
      writes.flush();
      closeDatabase(database);
    },
  };
}
