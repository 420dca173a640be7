import type { Program } from '../../asl/program';
import type { Execution } from '../../machine/execution/execution';
import { ExecutionLog } from '../logging/execution-log';
import type { Ports } from '../ports';
import type { ExecutionRecord, Revision, StateMachineType, StoredEvent } from '../records';
import { expressWriter, type ExecutionWriter } from './express-writer';
import { Revisions, type RevisionInUse } from './revisions';

/** What belongs to one execution: its program, where its steps are committed, and who hears of them then. */
export interface Keeping {
  readonly program: Program;
  readonly writer: ExecutionWriter;
  /** Whether that is the store, or nowhere. */
  readonly isKept: boolean;
  readonly log?: (events: readonly StoredEvent[], redriveCount: number) => void;
}

/** All that makes an execution active. */
export interface Loaded {
  readonly keeping: Keeping;
  readonly record: ExecutionRecord;
  readonly snapshot: Execution;
}

/** Says how each execution is kept, and reads those that are. */
export class Keeper {
  private readonly revisions = new Revisions();
  private readonly express: ExecutionWriter;

  /** `onWriting` hears of every log record that is under way. */
  constructor(
    private readonly ports: Ports,
    private readonly onWriting: (writing: Promise<void>) => void,
    private readonly keepsExpress = false,
  ) {
    this.express = expressWriter(ports.clock);
  }

  keep(revision: Revision, record: ExecutionRecord, type: StateMachineType): Keeping {
    return this.keeping(this.revisions.of(revision), record, type);
  }

  /** An execution as it was committed last; undefined when there is none. */
  async load(arn: string): Promise<Loaded | undefined> {
    const { executions, stateMachines } = this.ports.store;
    const [record, snapshot] = await Promise.all([executions.find(arn), executions.findSnapshot(arn)]);
    if (!record || !snapshot) return undefined;
    let revision = this.revisions.find(record.revisionKey);
    if (!revision) {
      const stored = await stateMachines.findRevision(record.revisionKey);
      revision = stored && this.revisions.of(stored);
    }
    return revision && { keeping: this.keeping(revision, record, snapshot.identity.type), record, snapshot };
  }

  private keeping(revision: RevisionInUse, record: ExecutionRecord, type: StateMachineType): Keeping {
    // AWS describes an Express execution only when it is the child of a Map Run.
    const isKept = type !== 'EXPRESS' || record.mapRun !== undefined || this.keepsExpress;
    return {
      program: revision.program,
      isKept,
      writer: isKept ? this.ports.store.executions : this.express,
      log: this.logOf(revision, record),
    };
  }

  private logOf({ logging }: RevisionInUse, record: ExecutionRecord): Keeping['log'] {
    if (!logging) return undefined;
    const { clock, store } = this.ports;
    const log = new ExecutionLog({ logs: store.logs, clock }, logging, record);
    return (events, redriveCount) => this.onWriting(log.write(events, redriveCount));
  }
}
