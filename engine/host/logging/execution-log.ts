import { toIsoText, type Millis } from '../../base/time';
import { toHex } from '../../query/digest/digest';
import { md5 } from '../../query/digest/md5';
import { toUtf8 } from '../../query/encoding/utf8';
import type { HistoryEvent } from '../../machine/execution/history-event';
import type { LogStore } from './log-store';
import type { Clock } from '../ports';
import { isLogged, logRecord } from './log-record';
import type { LogSettings } from './log-settings';

export interface LoggedExecution {
  readonly arn: string;
  readonly stateMachineArn: string;
  readonly stateMachineName: string;
  readonly startDate: Millis;
}

export interface LogPorts {
  readonly logs: LogStore;
  readonly clock: Pick<Clock, 'now'>;
}

/** Writes an execution's events into its log group, in order. What cannot be written is lost, as on AWS. */
export class ExecutionLog {
  private readonly streamName: string;
  private last: Promise<void> = Promise.resolve();

  constructor(
    private readonly ports: LogPorts,
    private readonly settings: LogSettings,
    private readonly execution: LoggedExecution,
  ) {
    this.streamName = streamNameOf(execution);
  }

  /** Resolves once they are written, or cannot be. */
  write(events: readonly HistoryEvent[], redriveCount: number): Promise<void> {
    const { includeExecutionData, level } = this.settings;
    const subject = { executionArn: this.execution.arn, redriveCount, includeExecutionData };
    const logged = events.filter(({ type }) => isLogged(type, level));
    if (logged.length === 0) return this.last;
    this.last = this.last
      .then(() => this.append(logged.map((event) => logRecord(event, subject))))
      .catch(() => undefined);
    return this.last;
  }

  private async append(lines: ReturnType<typeof logRecord>[]): Promise<void> {
    const { logs, clock } = this.ports;
    const now = clock.now();
    const { groupArn } = this.settings;
    const batch = { groupArn, streamName: this.streamName, lines, ingestionTime: now };
    if (await logs.append(batch)) return;
    const creation = await logs.createStream({ groupArn, name: this.streamName, creationTime: now });
    if (creation !== 'no group') await logs.append(batch);
  }
}

/** Like AWS's: a stream for what a machine started within a minute. */
function streamNameOf({ stateMachineArn, stateMachineName, startDate }: LoggedExecution): string {
  const minute = toIsoText(startDate).slice(0, 16).replace(/[T:]/g, '-');
  const hash = toHex(md5(toUtf8(`${stateMachineArn} ${minute}`))).slice(0, 8);
  return `states/${stateMachineName}/${minute}/${hash}`;
}
