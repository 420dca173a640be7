import type {
  BillingDetails,
  DescribeExecutionCommandOutput,
  ExecutionListItem,
  HistoryEvent,
} from '@aws-sdk/client-sfn';
import type { CallProblem } from '../explain/explain-error';
import type { StateSummary } from '../history/statuses';
import type { StateVisit } from '../history/visit';
import type { ExpressMachine } from './express-source';
import type { Logging } from './logging';

export interface SelectedRun {
  readonly arn: string;
  readonly description?: DescribeExecutionCommandOutput;
  readonly events: readonly HistoryEvent[];
  readonly visits: readonly StateVisit[];
  readonly summaries: Readonly<Record<string, StateSummary>>;
  /** The definition it started with, whatever was saved since; of an Express execution the one saved now. */
  readonly definition?: string;
  /** Absent while it is not known, and when nothing is logged. */
  readonly logging?: Logging;
  readonly billing?: BillingDetails;
  /** Its history is long and has not been read to its end. */
  readonly isPartial: boolean;
  /** No account knows it: it was simulated in this page. */
  readonly isGiven?: boolean;
  /** Executions by way of which this one was opened: each started the next. */
  readonly trail: readonly string[];
}

/** An execution with all there is of it. */
export interface GivenRun {
  readonly description: DescribeExecutionCommandOutput & { readonly executionArn: string };
  readonly events: readonly HistoryEvent[];
  readonly definition: string;
}

export interface RunsSnapshot {
  readonly rows: readonly ExecutionListItem[];
  readonly nextToken?: string;
  readonly selected?: SelectedRun;
  readonly isStarting: boolean;
  readonly problem?: CallProblem;
  /** The last call while watching failed; cleared by the next that works. */
  readonly isOffline: boolean;
}

/** The step's machine as far as its executions depend on it. */
export interface KnownMachine extends ExpressMachine {
  readonly type: 'STANDARD' | 'EXPRESS';
}
