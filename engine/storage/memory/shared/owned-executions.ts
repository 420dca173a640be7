import { familyOf } from '../../../host/ownership/family';
import {
  StaleWriteError,
  type ExecutionStore,
  type OpenExecution,
  type Page,
  type PageRequest,
} from '../../../host/ports';
import type { MapRunRecord, MapRunStore } from '../../../host/map-runs/map-run-record';
import type { ExecutionRecord, Transition } from '../../../host/records';
import type { MemoryExecutions } from '../memory-executions';
import type { MemoryMapRuns } from '../memory-map-runs';
import type { Holdings } from './holdings';
import type { MemoryOwnership } from './memory-ownership';

/** Executions that several share, written by one of them. */
export class OwnedExecutions implements ExecutionStore {
  constructor(
    private readonly shared: MemoryExecutions,
    private readonly holdings: Holdings,
    private readonly us: Pick<MemoryOwnership, 'id'>,
  ) {}

  async create(transition: Transition): Promise<boolean> {
    const { record } = transition;
    const family = familyOf(record);
    if (!this.holdings.mayStart(this.us.id, record.arn, family)) throw notOurs(record.arn);
    const created = await this.shared.create(transition);
    if (created) this.holdings.hold(this.us.id, record.arn, { family, isOpen: isOpen(record) });
    return created;
  }

  async commit(transition: Transition): Promise<void> {
    const { record } = transition;
    if (!this.holdings.mayWrite(this.us.id, record.arn)) throw notOurs(record.arn);
    await this.shared.commit(transition);
    this.holdings.hold(this.us.id, record.arn, { family: familyOf(record), isOpen: isOpen(record) });
  }

  find(arn: string): Promise<ExecutionRecord | undefined> {
    return this.shared.find(arn);
  }

  findSnapshot(arn: string): Promise<Transition['snapshot'] | undefined> {
    return this.shared.findSnapshot(arn);
  }

  list(...request: Parameters<ExecutionStore['list']>): ReturnType<ExecutionStore['list']> {
    return this.shared.list(...request);
  }

  history(...request: Parameters<ExecutionStore['history']>): ReturnType<ExecutionStore['history']> {
    return this.shared.history(...request);
  }

  forget(time: number): Promise<void> {
    return this.shared.forget(time);
  }

  open(): Promise<readonly OpenExecution[]> {
    return this.shared.open();
  }
}

/** Map Runs that several share, written by one of them. */
export class OwnedMapRuns implements MapRunStore {
  constructor(
    private readonly shared: MemoryMapRuns,
    private readonly holdings: Holdings,
    private readonly us: Pick<MemoryOwnership, 'id'>,
  ) {}

  async create(record: MapRunRecord): Promise<boolean> {
    if (!this.holdings.mayAdd(this.us.id, record.executionArn)) throw notOurs(record.arn);
    const created = await this.shared.create(record);
    if (created) this.hold(record);
    return created;
  }

  async update(record: MapRunRecord): Promise<void> {
    if (!this.holdings.mayWriteMapRun(this.us.id, record.arn)) throw notOurs(record.arn);
    await this.shared.update(record);
    this.hold(record);
  }

  find(arn: string): Promise<MapRunRecord | undefined> {
    return this.shared.find(arn);
  }

  list(executionArn: string, page: PageRequest): Promise<Page<MapRunRecord>> {
    return this.shared.list(executionArn, page);
  }

  forget(time: number): Promise<void> {
    return this.shared.forget(time);
  }

  running(): Promise<readonly string[]> {
    return this.shared.running();
  }

  private hold({ arn, executionArn, status }: MapRunRecord): void {
    this.holdings.holdMapRun(this.us.id, arn, { executionArn, isOpen: status === 'RUNNING' });
  }
}

function isOpen({ status }: ExecutionRecord): boolean {
  return status === 'RUNNING';
}

function notOurs(arn: string): StaleWriteError {
  return new StaleWriteError(`${arn} is not ours to write`);
}
