import type { MapRunRecord, MapRunStore } from '../../../host/map-runs/map-run-record';
import { StaleWriteError, type Page, type PageRequest } from '../../../host/ports';
import { statement } from '../connection/database';
import type { Lease } from '../owners/lease';
import type { Reader } from '../reader';

interface Row {
  readonly ordinal: number;
  readonly record: string;
}

/** Only whoever owns the execution may write its Map Runs, as long as the lease lasts. */
const ME = `me AS MATERIALIZED (
    SELECT id FROM owners WHERE id = $1 AND NOT gone AND lease_until > clock_timestamp() FOR SHARE
  )`;

const CREATE = statement(
  'create-map-run',
  `WITH ${ME}, mine AS (
    SELECT me.id, coalesce(e.family, $3) AS family FROM me
    LEFT JOIN executions e ON e.arn = $3 WHERE e.owner IS NULL OR e.owner = me.id
  ), written AS (
    INSERT INTO map_runs (arn, execution_arn, status, stop_date, record, family, owner)
    SELECT $2, $3, $4, $5::bigint, $6, mine.family, mine.id FROM mine
    ON CONFLICT (arn) DO NOTHING RETURNING arn
  ) SELECT EXISTS (SELECT FROM mine) AS "isOurs", EXISTS (SELECT FROM written) AS "isWritten"`,
);
const UPDATE = statement(
  'update-map-run',
  `WITH ${ME}, written AS (
    UPDATE map_runs r SET status = $3, stop_date = $4, record = $5 FROM me
    WHERE r.arn = $2 AND r.owner = me.id RETURNING r.arn
  ) SELECT arn FROM written`,
);
const FIND = statement('find-map-run', 'SELECT ordinal, record FROM map_runs WHERE arn = $1');
const LIST = statement(
  'list-map-runs',
  `SELECT ordinal, record FROM map_runs
   WHERE execution_arn = $1 AND ordinal < $2 ORDER BY ordinal DESC LIMIT $3`,
);
const FORGET = statement('forget-map-runs', 'DELETE FROM map_runs WHERE stop_date < $1');
const RUNNING = statement(
  'running-map-runs',
  `SELECT arn FROM map_runs WHERE status = 'RUNNING' ORDER BY ordinal`,
);

/** Map Runs in PostgreSQL. */
export class PostgresMapRuns implements MapRunStore {
  constructor(
    private readonly reader: Reader,
    private readonly lease: Pick<Lease, 'id'>,
  ) {}

  async create(record: MapRunRecord): Promise<boolean> {
    await this.reader.ready();
    const { arn, executionArn, status, stopDate } = record;
    const values = [this.#us(arn), arn, executionArn, status, stopDate ?? null, JSON.stringify(record)];
    const [row] = await this.reader.write<{ isOurs: boolean; isWritten: boolean }>(CREATE, values);
    if (!row?.isOurs) throw notOurs(arn);
    return row.isWritten;
  }

  async find(arn: string): Promise<MapRunRecord | undefined> {
    const row = await this.reader.first<Row>(FIND, [arn]);
    return row && parse(row);
  }

  async update(record: MapRunRecord): Promise<void> {
    const { arn, status, stopDate } = record;
    const values = [this.#us(arn), arn, status, stopDate ?? null, JSON.stringify(record)];
    if (!(await this.reader.did(UPDATE, values))) throw notOurs(arn);
  }

  list(executionArn: string, { limit, after }: PageRequest): Promise<Page<MapRunRecord>> {
    const values = [executionArn, Number(after ?? Number.MAX_SAFE_INTEGER), limit + 1];
    return this.reader.page(LIST, values, { limit, read: parse });
  }

  async forget(time: number): Promise<void> {
    await this.reader.write(FORGET, [time]);
  }

  async running(): Promise<readonly string[]> {
    const rows = await this.reader.all<{ arn: string }>(RUNNING);
    return rows.map(({ arn }) => arn);
  }

  #us(arn: string): number {
    const { id } = this.lease;
    if (id === undefined) throw notOurs(arn);
    return id;
  }
}

function notOurs(arn: string): StaleWriteError {
  return new StaleWriteError(`${arn} is not ours to write`);
}

function parse({ record }: Row): MapRunRecord {
  return JSON.parse(record) as MapRunRecord;
}
