import type { Ownership } from '../../host/ownership/ownership';
import type { Store, StoreHealth } from '../../host/ports';
import type { Database } from './connection/database';
import { databaseError, whyNotUsable } from './connection/database-error';
import { addressOf, NodePostgres } from './connection/node-postgres';
import { PostgresExecutions } from './executions/postgres-executions';
import { PostgresMapRuns } from './executions/postgres-map-runs';
import { StepGroup } from './executions/step-group';
import { PostgresLogs } from './logs/postgres-logs';
import { migrate } from './migrate';
import { Lease } from './owners/lease';
import { PostgresOwnership } from './owners/postgres-ownership';
import { Reader } from './reader';
import { PostgresActivities } from './resources/postgres-activities';
import { PostgresAliases } from './resources/postgres-aliases';
import { PostgresDocuments } from './resources/postgres-documents';
import { PostgresStateMachines } from './resources/postgres-state-machines';
import { Watched } from './connection/watched';

export interface PostgresStore extends Store {
  readonly ownership: Ownership & Pick<PostgresOwnership, 'id' | 'beat'>;
}

const OPEN_MS_MAX = 10_000;
const OPEN_PAUSE_MS = 500;

/** The store in a database that several engines may use at once. The first use rejects with `DatabaseError` when it cannot be used. */
export function openPostgresStore(url: string): PostgresStore {
  return postgresStore(new NodePostgres(url), addressOf(url));
}

export interface PostgresStoreOptions {
  /** Tests renew the lease by hand. */
  readonly beats?: boolean;
  readonly logBytesMax?: number;
}

export function postgresStore(
  connection: Database,
  address: string,
  { beats = true, logBytesMax }: PostgresStoreOptions = {},
): PostgresStore {
  const database = new Watched(connection);
  const lease = new Lease(database);
  let opening: Promise<void> | undefined;
  const ready = () => (opening ??= open());
  const reader = new Reader(database, address, ready);
  const ownership = new PostgresOwnership(database, lease, reader);
  const steps = new StepGroup(database, lease);
  async function open(): Promise<void> {
    try {
      await patiently(database, async () => {
        await migrate(database, address);
        await ownership.begin(beats);
      });
    } catch (error) {
      opening = undefined;
      throw databaseError(address, error);
    }
  }
  return {
    stateMachines: new PostgresStateMachines(reader),
    aliases: new PostgresAliases(reader),
    activities: new PostgresActivities(reader),
    executions: new PostgresExecutions(reader, steps),
    mapRuns: new PostgresMapRuns(reader, lease),
    logs: new PostgresLogs(reader, logBytesMax),
    documents: new PostgresDocuments(reader),
    ownership,
    health: () => healthOf(database.failure, address),
    async close() {
      await opening?.catch(() => undefined);
      await steps.flush();
      await ownership.close();
      await database.close();
    },
  };
}

/** A database that starts with us, or is just being restarted, may take a while to answer. */
async function patiently(database: Database, open: () => Promise<void>): Promise<void> {
  for (const until = performance.now() + OPEN_MS_MAX; ; await pause(OPEN_PAUSE_MS)) {
    try {
      return await open();
    } catch (error) {
      if (!database.isLost(error) || performance.now() > until) throw error;
    }
  }
}

function pause(delay: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, delay));
}

function healthOf(failure: unknown, address: string): StoreHealth {
  if (failure === undefined) return { kind: 'ok' };
  return { kind: 'failing', reason: whyNotUsable(address, failure) };
}
