import type { Database } from 'libsql';
import type {
  ExecutionFilter,
  ExecutionStore,
  HistoryRequest,
  OfMachine,
  OfMapRun,
  OpenExecution,
  Page,
  PageRequest,
} from '../../host/ports';
import { StaleWriteError } from '../../host/ports';
import type { ExecutionRecord, Rest, StoredEvent, Transition } from '../../host/records';
import { historyRows, readHistory, type HistoryRow } from '../history-rows';
import { bytesOf, readJson, readText } from './json-text';
import { readPage } from './read-page';
import type { WriteGroup } from './write-group';

interface Row {
  readonly ordinal: number;
  readonly record: Uint8Array;
}

interface OpenRow {
  readonly arn: string;
  readonly at_rest: number;
  readonly wake_at: number | null;
}

type HistoryBytes = Omit<HistoryRow, 'events'> & { readonly events: Uint8Array };

/** Executions and their histories in SQLite. */
export class SqliteExecutions implements ExecutionStore {
  readonly #writes: WriteGroup;
  readonly #sql;

  constructor(database: Database, writes: WriteGroup) {
    this.#writes = writes;
    this.#sql = prepare(database);
  }

  create(transition: Transition): Promise<boolean> {
    const { record, snapshot, rest } = transition;
    return this.#writes.write(() => {
      const { changes, lastInsertRowid } = this.#sql.insert.run(
        record.arn,
        record.stateMachineArn,
        record.stateMachineVersionArn ?? null,
        record.stateMachineAliasArn ?? null,
        record.mapRun?.arn ?? null,
        record.revisionKey,
        record.status,
        record.stopDate ?? null,
        snapshot.seq,
        ...restColumns(rest),
        JSON.stringify(record),
        JSON.stringify(snapshot),
      );
      if (changes === 0) return false;
      this.#addHistory(Number(lastInsertRowid), transition.history);
      return true;
    });
  }

  async commit({ record, snapshot, history, rest, replacesSeq }: Transition): Promise<void> {
    const texts = [JSON.stringify(record), JSON.stringify(snapshot)];
    const { arn, status, stopDate = null } = record;
    const values = [status, stopDate, snapshot.seq, ...restColumns(rest), ...texts, arn, replacesSeq];
    const isCommitted = await this.#writes.write(() => {
      const row = this.#sql.update.get(values) as { ordinal: number } | undefined;
      if (row) this.#addHistory(row.ordinal, history);
      return row !== undefined;
    });
    if (!isCommitted) throw new StaleWriteError(`${arn} has moved on`);
  }

  async find(arn: string): Promise<ExecutionRecord | undefined> {
    const row = this.#sql.find.get(arn) as Row | undefined;
    return row && readJson<ExecutionRecord>(row.record);
  }

  async findSnapshot(arn: string): Promise<Transition['snapshot'] | undefined> {
    const row = this.#sql.findSnapshot.get(arn) as { snapshot: Uint8Array } | undefined;
    return row && readJson<Transition['snapshot']>(row.snapshot);
  }

  async list(filter: ExecutionFilter, page: PageRequest): Promise<Page<ExecutionRecord>> {
    const shown = {
      status: filter.status ?? null,
      after: Number(page.after ?? Number.MAX_SAFE_INTEGER),
      limit: page.limit + 1,
    };
    const rows =
      'mapRunArn' in filter
        ? this.#sql.listChildren.all({ ...shown, ...childBindings(filter) })
        : this.#sql.list.all({ ...shown, ...machineBindings(filter) });
    return readPage(rows as Row[], page.limit, (row) => readJson<ExecutionRecord>(row.record));
  }

  async history(arn: string, request: HistoryRequest): Promise<Page<StoredEvent>> {
    const row = this.#sql.findOrdinal.get(arn) as { ordinal: number } | undefined;
    if (!row) return { items: [] };
    const next = request.reverse ? this.#sql.historyBefore : this.#sql.historyAfter;
    return readHistory(request, (id) => {
      const found = next.get({ execution: row.ordinal, id }) as HistoryBytes | undefined;
      return found && { ...found, events: readText(found.events) };
    });
  }

  forget(time: number): Promise<void> {
    return this.#writes.write(() => {
      this.#sql.forgetHistory.run(time);
      this.#sql.forget.run(time);
    });
  }

  async open(): Promise<readonly OpenExecution[]> {
    return (this.#sql.open.all() as OpenRow[]).map(({ arn, at_rest: atRest, wake_at: wakeAt }) => ({
      arn,
      isAtRest: atRest === 1,
      ...(wakeAt !== null && { wakeAt }),
    }));
  }

  #addHistory(execution: number, events: readonly StoredEvent[]): void {
    for (const { firstId, lastId, events: text } of historyRows(events)) {
      this.#sql.insertHistory.run(execution, firstId, lastId, text);
    }
  }
}

/** at_rest and wake_at. */
function restColumns(rest: Rest | undefined): readonly [number, number | null] {
  return rest ? [1, rest.wakeAt ?? null] : [0, null];
}

function machineBindings({ stateMachineArn, stateMachineVersionArn, stateMachineAliasArn }: OfMachine) {
  return {
    machine: stateMachineArn,
    version: stateMachineVersionArn ?? null,
    alias: stateMachineAliasArn ?? null,
  };
}

function childBindings({ mapRunArn, redriven, unsuccessfulBy }: OfMapRun) {
  return {
    run: mapRunArn,
    redriven: redriven === undefined ? null : Number(redriven),
    by: unsuccessfulBy ?? null,
  };
}

function prepare(database: Database) {
  const history = `SELECT first_id AS firstId, last_id AS lastId, ${bytesOf('events')} FROM history WHERE execution = :execution`;
  return {
    findOrdinal: database.prepare('SELECT ordinal FROM executions WHERE arn = ?'),
    find: database.prepare(`SELECT ordinal, ${bytesOf('record')} FROM executions WHERE arn = ?`),
    findSnapshot: database.prepare(`SELECT ${bytesOf('snapshot')} FROM executions WHERE arn = ?`),
    insert: database.prepare(
      `INSERT INTO executions
         (arn, state_machine_arn, version_arn, alias_arn, map_run_arn, revision_key, status, stop_date,
          seq, at_rest, wake_at, record, snapshot)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (arn) DO NOTHING`,
    ),
    update: database.prepare(
      `UPDATE executions SET status = ?, stop_date = ?, seq = ?, at_rest = ?, wake_at = ?, record = ?, snapshot = ?
       WHERE arn = ? AND seq = ? RETURNING ordinal`,
    ),
    list: database.prepare(
      `SELECT ordinal, ${bytesOf('record')} FROM executions
       WHERE state_machine_arn = :machine AND ordinal < :after
         AND (:version IS NULL OR version_arn = :version)
         AND (:alias IS NULL OR alias_arn = :alias)
         AND (:status IS NULL OR status = :status)
       ORDER BY ordinal DESC LIMIT :limit`,
    ),
    listChildren: database.prepare(
      `SELECT ordinal, ${bytesOf('record')} FROM executions
       WHERE map_run_arn = :run AND ordinal < :after
         AND (:redriven IS NULL OR (coalesce(json_extract(record, '$.redriveCount'), 0) > 0) = :redriven)
         AND (:by IS NULL OR (status <> 'SUCCEEDED' AND stop_date <= :by))
         AND (:status IS NULL OR status = :status)
       ORDER BY ordinal DESC LIMIT :limit`,
    ),
    insertHistory: database.prepare(
      'INSERT INTO history (execution, first_id, last_id, events) VALUES (?, ?, ?, ?)',
    ),
    historyAfter: database.prepare(
      `${history} AND last_id > :id AND first_id >= coalesce(
         (SELECT max(first_id) FROM history WHERE execution = :execution AND first_id <= :id), 0)
       ORDER BY first_id LIMIT 1`,
    ),
    historyBefore: database.prepare(`${history} AND first_id < :id ORDER BY first_id DESC LIMIT 1`),
    forgetHistory: database.prepare(
      'DELETE FROM history WHERE execution IN (SELECT ordinal FROM executions WHERE stop_date < ?)',
    ),
    forget: database.prepare('DELETE FROM executions WHERE stop_date < ?'),
    open: database.prepare(
      `SELECT arn, at_rest, wake_at FROM executions WHERE status = 'RUNNING' ORDER BY ordinal`,
    ),
  };
}
