import Database from 'libsql';
import { bytesOf, readText, type Bytes } from '../json-text';
import { migrate } from './migrate';
import { MIGRATIONS } from './migrations';

/** What could be read of a damaged database. */
export interface Salvaged {
  readonly machines: number;
  readonly executions: number;
  /** Executions that were found but not whole, and so were left out. */
  readonly incomplete: number;
}

const ROWS_AT_ONCE = 100;
/** Rows that are skipped double with each that cannot be read: this many reach over any table. */
const SKIPS_MAX = 60;

/**
 * Copies every row that can be read out of a damaged database of format `version` into a new one at `file`, and keeps
 * there what belongs together: an execution only with its whole history, and with the definition it follows.
 */
export function salvage(damaged: Database.Database, version: number, file: string): Salvaged {
  const copy = new Database(file);
  try {
    copy.exec(`PRAGMA page_size = 8192; PRAGMA foreign_keys = OFF; BEGIN`);
    copy.exec(`${MIGRATIONS.slice(0, version).join(';')}; PRAGMA user_version = ${version}`);
    for (const table of tablesOf(copy)) copyTable(damaged, copy, table);
    copy.exec('COMMIT');
    migrate(copy);
    const incomplete = dropIncomplete(copy);
    const machines = count(copy, 'SELECT count(*) AS n FROM state_machines');
    return { machines, executions: count(copy, 'SELECT count(*) AS n FROM executions'), incomplete };
  } finally {
    copy.close();
  }
}

interface Column {
  readonly name: string;
  readonly type: string;
}

interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly hasRowid: boolean;
}

function tablesOf(database: Database.Database): readonly Table[] {
  const tables = database
    .prepare(`SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`)
    .all() as { name: string; sql: string }[];
  return tables
    .filter(({ name }) => name !== 'owner' && name !== 'probe')
    .map(({ name, sql }) => {
      const columns = database.prepare(`PRAGMA table_info(${name})`).all() as Column[];
      return { name, columns, hasRowid: !/WITHOUT ROWID/.test(sql) };
    });
}

function copyTable(damaged: Database.Database, copy: Database.Database, table: Table): void {
  const places = table.columns.map(() => '?').join(', ');
  const insert = copy.prepare(
    `INSERT OR IGNORE INTO ${table.name} (${table.columns.map(({ name }) => name).join(', ')}) VALUES (${places})`,
  );
  for (const row of readableRows(damaged, table)) {
    try {
      insert.run(table.columns.map(({ name }) => valueOf(row[name])));
    } catch {
      // What is in it cannot be what was written.
    }
  }
}

/** Texts are read as bytes: of those that are none, the row is lost, and not the process. */
function valueOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? readText(value as Bytes) : value;
}

type Row = Readonly<Record<string, unknown>>;

function* readableRows(damaged: Database.Database, { name, columns, hasRowid }: Table): Generator<Row> {
  const key = hasRowid ? 'rowid' : '0';
  const sql = `SELECT ${key} AS "at", ${columns.map(selected).join(', ')} FROM ${name} WHERE ${key} > ? ORDER BY ${key} LIMIT ?`;
  let after = -1;
  let limit = hasRowid ? ROWS_AT_ONCE : -1;
  for (let skips = 0; skips < SKIPS_MAX;) {
    const rows = read(damaged, sql, [after, limit]);
    if (rows?.length === 0) return;
    if (rows) {
      yield* rows;
      after = Number(rows.at(-1)!.at);
      limit = hasRowid ? ROWS_AT_ONCE : 0;
      skips = 0;
    } else if (limit > 1) {
      limit = 1;
    } else {
      after += 2 ** skips++;
    }
  }
}

function selected({ name, type }: Column): string {
  return type === 'TEXT' ? bytesOf(name) : name;
}

/** Undefined: they cannot be read. */
function read(damaged: Database.Database, sql: string, values: readonly number[]): Row[] | undefined {
  try {
    return damaged.prepare(sql).all(...values) as Row[];
  } catch {
    return undefined;
  }
}

/** A history that lacks nothing, up to the event its execution knows to be the last. */
const WHOLE = `SELECT e.ordinal FROM executions e
  WHERE json_valid(e.record) AND json_valid(e.snapshot)
    AND EXISTS (SELECT 1 FROM revisions r WHERE r.key = e.revision_key)
    AND coalesce(json_extract(e.snapshot, '$.lastEventId'), 0) = (
      SELECT coalesce(sum(CASE WHEN json_valid(h.events) THEN json_array_length(h.events) END), 0)
      FROM history h WHERE h.execution = e.ordinal)
    AND coalesce(json_extract(e.snapshot, '$.lastEventId'), 0) = (
      SELECT coalesce(max(h.last_id), 0) FROM history h WHERE h.execution = e.ordinal)`;

/** Removes what lacks something it needs; gives how many executions did. */
function dropIncomplete(copy: Database.Database): number {
  const before = count(copy, 'SELECT count(*) AS n FROM executions');
  copy.exec('PRAGMA foreign_keys = OFF; BEGIN');
  copy.exec(`DELETE FROM revisions WHERE NOT json_valid(record)`);
  copy.exec(`DELETE FROM executions WHERE ordinal NOT IN (${WHOLE})`);
  for (let orphans = orphansOf(copy); orphans.length > 0; orphans = orphansOf(copy)) {
    for (const { table, rowid } of orphans) copy.exec(`DELETE FROM ${table} WHERE rowid = ${rowid}`);
  }
  copy.exec('COMMIT');
  return before - count(copy, 'SELECT count(*) AS n FROM executions');
}

function orphansOf(copy: Database.Database): readonly { table: string; rowid: number }[] {
  return copy.prepare('PRAGMA foreign_key_check').all() as { table: string; rowid: number }[];
}

function count(copy: Database.Database, sql: string): number {
  return (copy.prepare(sql).get() as { n: number }).n;
}
