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
import type { ExecutionRecord, StoredEvent, Transition } from '../../host/records';
import { ExecutionEntries, type Entry } from './execution-entries';
import { pageBehind } from './pages/page-behind';
import { pageOfHistory } from './pages/page-of-history';

/** Executions and their histories in this process's memory. */
export class MemoryExecutions implements ExecutionStore {
  readonly #entries = new ExecutionEntries();
  #lastOrdinal = 0;

  async create({ record, snapshot, history, rest }: Transition): Promise<boolean> {
    if (this.#entries.has(record.arn)) return false;
    const ordinal = ++this.#lastOrdinal;
    this.#entries.set({ ordinal, record, snapshot, rest, history: [...history] });
    return true;
  }

  async commit({ record, snapshot, history, rest, replacesSeq }: Transition): Promise<void> {
    const entry = this.#entries.get(record.arn);
    if (entry?.snapshot.seq !== replacesSeq) throw new StaleWriteError(`${record.arn} has moved on`);
    entry.record = record;
    entry.snapshot = snapshot;
    entry.rest = rest;
    entry.history.push(...history);
    this.#entries.set(entry);
  }

  async find(arn: string): Promise<ExecutionRecord | undefined> {
    return this.#entries.get(arn)?.record;
  }

  async findSnapshot(arn: string): Promise<Transition['snapshot'] | undefined> {
    return this.#entries.get(arn)?.snapshot;
  }

  async list(filter: ExecutionFilter, page: PageRequest): Promise<Page<ExecutionRecord>> {
    const machine = 'stateMachineArn' in filter ? filter.stateMachineArn : undefined;
    const matching: Entry[] = [];
    for (const entry of this.#entries.before(-Number(page.after ?? -Infinity), machine)) {
      if (matching.length > page.limit) break;
      if (matches(entry.record, filter)) matching.push(entry);
    }
    const { items, next } = pageBehind(matching, page, (entry) => -entry.ordinal);
    return { items: items.map((entry) => entry.record), next };
  }

  async history(arn: string, request: HistoryRequest): Promise<Page<StoredEvent>> {
    return pageOfHistory(this.#entries.get(arn)?.history ?? [], request);
  }

  async forget(time: number): Promise<void> {
    for (const { record } of this.#entries.closed()) {
      if (record.stopDate! < time) this.#entries.delete(record.arn);
    }
  }

  async open(): Promise<readonly OpenExecution[]> {
    return [...this.#entries.all()]
      .filter(({ record }) => record.status === 'RUNNING')
      .map(({ record: { arn }, rest }) => ({ arn, isAtRest: rest !== undefined, ...rest }));
  }
}

function matches(record: ExecutionRecord, filter: ExecutionFilter): boolean {
  const isWanted = 'mapRunArn' in filter ? isChild(record, filter) : isOfMachine(record, filter);
  return isWanted && (filter.status === undefined || record.status === filter.status);
}

function isOfMachine(record: ExecutionRecord, filter: OfMachine): boolean {
  const { stateMachineArn, stateMachineVersionArn: version, stateMachineAliasArn: alias } = filter;
  return (
    record.stateMachineArn === stateMachineArn &&
    (version === undefined || record.stateMachineVersionArn === version) &&
    (alias === undefined || record.stateMachineAliasArn === alias)
  );
}

function isChild(record: ExecutionRecord, { mapRunArn, redriven, unsuccessfulBy }: OfMapRun): boolean {
  const wasRedriven = (record.redriveCount ?? 0) > 0;
  return (
    record.mapRun?.arn === mapRunArn &&
    (redriven === undefined || redriven === wasRedriven) &&
    (unsuccessfulBy === undefined || (record.status !== 'SUCCEEDED' && record.stopDate! <= unsuccessfulBy))
  );
}
