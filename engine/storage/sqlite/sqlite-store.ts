import type { Database } from 'libsql';
import type { Store } from '../../host/ports';
import { FileHold } from './backup/file-hold';
import { openDatabase, type OpenOptions } from './file/open-database';
import { Owner } from './file/owner';
import { abandonDatabase, releaseDatabase } from './file/release';
import { SqliteLogs } from './logs/sqlite-logs';
import { SqliteActivities } from './sqlite-activities';
import { SqliteAliases } from './sqlite-aliases';
import { SqliteDocuments } from './sqlite-documents';
import { SqliteExecutions } from './sqlite-executions';
import { SqliteMapRuns } from './sqlite-map-runs';
import { SqliteStateMachines } from './sqlite-state-machines';
import { WriteGroup } from './write-group';

export interface SqliteStore extends Store {
  /** For backups while the engine runs. */
  readonly fileHold: FileHold;
}

/** The store in `<data>/engine.db`. Throws `DataFolderError` when the folder cannot be used. */
export function openSqliteStore(data: string, options?: OpenOptions): SqliteStore {
  return storeIn(openDatabase(data, options), data);
}

/** The store in an open database; from now on no other may write to it. */
export function storeIn(database: Database, data: string): SqliteStore {
  const owner = new Owner(database);
  const writes = new WriteGroup(database, data, owner);
  const fileHold = new FileHold(database);
  return {
    fileHold,
    stateMachines: new SqliteStateMachines(database, writes),
    aliases: new SqliteAliases(database, writes),
    activities: new SqliteActivities(database, writes),
    executions: new SqliteExecutions(database, writes),
    mapRuns: new SqliteMapRuns(database, writes),
    logs: new SqliteLogs(database, writes),
    documents: new SqliteDocuments(database, writes),
    health: () => writes.health(),
    async close() {
      writes.flush();
      fileHold.end();
      if (owner.isAtItsPlace()) releaseDatabase(database);
      else abandonDatabase(database);
    },
  };
}
