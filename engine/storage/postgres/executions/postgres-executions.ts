import type {
  ExecutionFilter,
  ExecutionStore,
  HistoryRequest,
  OpenExecution,
  Page,
  PageRequest,
} from '../../../host/ports';
import type { ExecutionRecord, StoredEvent, Transition } from '../../../host/records';
import { readHistory, type HistoryRow } from '../../history-rows';
import type { Reader } from '../reader';
import * as sql from './execution-statements';
import type { StepGroup } from './step-group';
import { textsOf } from './step-values';

interface Row {
  readonly ordinal: number;
  readonly record: string;
}

interface OpenRow {
  readonly arn: string;
  readonly isAtRest: boolean;
  readonly wakeAt: number | null;
}

/** Executions and their histories in PostgreSQL. */
export class PostgresExecutions implements ExecutionStore {
  readonly #reader: Reader;
  readonly #steps: StepGroup;

  constructor(reader: Reader, steps: StepGroup) {
    this.#reader = reader;
    this.#steps = steps;
  }

  async create(transition: Transition): Promise<boolean> {
    await this.#reader.ready();
    try {
      return await this.#steps.add('create', transition, textsOf(transition));
    } catch (error) {
      throw this.#reader.named(error);
    }
  }

  async commit(transition: Transition): Promise<void> {
    await this.#steps.add('commit', transition, textsOf(transition));
  }

  async find(arn: string): Promise<ExecutionRecord | undefined> {
    const row = await this.#reader.first<Row>(sql.FIND, [arn]);
    return row && (JSON.parse(row.record) as ExecutionRecord);
  }

  async findSnapshot(arn: string): Promise<Transition['snapshot'] | undefined> {
    const row = await this.#reader.first<{ snapshot: string }>(sql.FIND_SNAPSHOT, [arn]);
    return row && (JSON.parse(row.snapshot) as Transition['snapshot']);
  }

  async list(filter: ExecutionFilter, { limit, after }: PageRequest): Promise<Page<ExecutionRecord>> {
    const from = Number(after ?? Number.MAX_SAFE_INTEGER);
    const end = [filter.status ?? null, limit + 1];
    const [listing, values] =
      'mapRunArn' in filter
        ? [
            sql.LIST_CHILDREN,
            [filter.mapRunArn, from, filter.redriven ?? null, filter.unsuccessfulBy ?? null],
          ]
        : [
            sql.LIST,
            [
              filter.stateMachineArn,
              from,
              filter.stateMachineVersionArn ?? null,
              filter.stateMachineAliasArn ?? null,
            ],
          ];
    const read = (row: Row) => JSON.parse(row.record) as ExecutionRecord;
    return this.#reader.page(listing, [...values, ...end], { limit, read });
  }

  async history(arn: string, request: HistoryRequest): Promise<Page<StoredEvent>> {
    const { reverse, limit, after } = request;
    const listing = reverse ? sql.HISTORY_BEFORE : sql.HISTORY_AFTER;
    const from = after === undefined ? (reverse ? 2 ** 31 - 1 : 0) : Number(after);
    const rows = await this.#reader.all<HistoryRow>(listing, [arn, from, limit + 1]);
    return readHistory(request, (id) =>
      rows.find(({ firstId, lastId }) => (reverse ? firstId < id : lastId > id)),
    );
  }

  async forget(time: number): Promise<void> {
    await this.#reader.write(sql.FORGET, [time]);
  }

  async open(): Promise<readonly OpenExecution[]> {
    const rows = await this.#reader.all<OpenRow>(sql.OPEN);
    return rows.map(({ wakeAt, ...open }) => ({ ...open, ...(wakeAt !== null && { wakeAt }) }));
  }
}
