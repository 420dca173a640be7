import type { Program } from '../../asl/program';
import { ExecutionLog } from '../logging/execution-log';
import { logSettings } from '../logging/log-settings';
import type { Ports } from '../ports';
import type { ExecutionRecord, Revision, StateMachineType, StoredEvent } from '../records';
import { expressWriter, type ExecutionWriter } from './express-writer';
import { Programs } from './programs';

/** What belongs to one execution: its program, where its steps are committed, and who hears of them then. */
export interface Keeping {
  readonly program: Program;
  readonly writer: ExecutionWriter;
  /** Whether that is the store, or nowhere. */
  readonly isKept: boolean;
  readonly log?: (events: readonly StoredEvent[], redriveCount: number) => void;
}

/** Says how each execution is kept. */
export class Keeper {
  private readonly programs = new Programs();
  private readonly express: ExecutionWriter;

  /** `onWriting` hears of every log record that is under way. */
  constructor(
    private readonly ports: Ports,
    private readonly onWriting: (writing: Promise<void>) => void,
  ) {
    this.express = expressWriter(ports.clock);
  }

  keep(revision: Revision, record: ExecutionRecord, type: StateMachineType): Keeping {
    // AWS describes an Express execution only when it is the child of a Map Run.
    const isKept = type !== 'EXPRESS' || record.mapRun !== undefined;
    return {
      program: this.programs.of(revision),
      isKept,
      writer: isKept ? this.ports.store.executions : this.express,
      log: this.logOf(revision, record),
    };
  }

  private logOf(revision: Revision, record: ExecutionRecord): Keeping['log'] {
    const settings = logSettings(revision.loggingConfiguration);
    if (!settings) return undefined;
    const { clock, store } = this.ports;
    const log = new ExecutionLog({ logs: store.logs, clock }, settings, record);
    return (events, redriveCount) => this.onWriting(log.write(events, redriveCount));
  }
}
