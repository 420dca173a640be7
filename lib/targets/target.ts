import type {
  BillingDetails,
  DescribeExecutionCommandOutput,
  HistoryEvent,
  SFNClient,
} from '@aws-sdk/client-sfn';
import type { PlannedMachine, Prepared } from '@/lib/account/contract';
import type { Control } from './control';
import type { Owner } from './owner';
import type { LogReader } from './log-reader';
import type { CallService } from './service-caller';

/** Rejects what the student was shown and did not want: nothing has failed. */
export const notAgreed = 'NotAgreed';

/** Where the sandbox sends its calls: the local engine, or the student's own account. */
export interface Target {
  readonly kind: 'local' | 'aws';
  readonly client: SFNClient;
  readonly logs: LogReader;
  /** Every other service: functions, tables, queues. */
  readonly service: CallService;
  /** A file that an answer names by its address. */
  readonly download: (url: string) => Promise<Uint8Array<ArrayBuffer>>;
  /** What only the local engine can do (docs/control.md); undefined elsewhere. */
  readonly control?: Control;
  /** Whose account it is. */
  readonly owner: () => Owner;
  /** What must be there before a machine is created or saved: the role it works under. */
  readonly prepare: (machine: PlannedMachine) => Promise<Pick<Prepared, 'roleArn'>>;
  /** Reports an execution until it has ended or `stop` is called. */
  watch(executionArn: string, observer: ExecutionObserver): StopWatching;
}

export interface ExecutionObserver {
  readonly onUpdate: (seen: SeenExecution) => void;
  /** A call failed; watching goes on. */
  readonly onProblem?: (problem: unknown) => void;
}

export interface SeenExecution {
  readonly description: DescribeExecutionCommandOutput;
  /** All events so far, in order. The same array as before when nothing is new. */
  readonly events: readonly HistoryEvent[];
  /** A long history is still being read: these are its first events. */
  readonly isPartial?: boolean;
  /** What a synchronous Express execution would cost. */
  readonly billing?: BillingDetails;
}

export type StopWatching = () => void;
