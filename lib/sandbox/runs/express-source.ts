import {
  StartExecutionCommand,
  StartSyncExecutionCommand,
  type BillingDetails,
  type DescribeExecutionCommandOutput,
  type ExecutionListItem,
  type ExecutionStatus,
  type StartSyncExecutionCommandOutput,
} from '@aws-sdk/client-sfn';
import { isNamed } from '@/lib/targets/log-reader';
import { poll } from '@/lib/targets/watch/poll';
import type { ExecutionObserver, StopWatching, Target } from '@/lib/targets/target';
import { historyEventOf, type LogRecord } from '../history/log-record';
import type { Logging } from './logging';
import { readRecords, recordsOf } from './read-records';
import type { RunOrigin, RunRequest, RunRows, RunSource } from './run-source';

/** The step's machine as far as its Express executions need it. */
export interface ExpressMachine {
  readonly arn: string;
  readonly definition: string;
  readonly logging?: Logging;
}

/** What has been learnt about one execution, from the answer to its start or from the log. */
interface Known {
  readonly description: DescribeExecutionCommandOutput;
  readonly billing?: BillingDetails;
}

const lookBackMs = 24 * 60 * 60 * 1_000;
/** No Express execution takes longer; a little more for the clocks to differ. */
const longestMs = 5 * 60 * 1_000 + 10_000;
const pagesPerLook = 10;

const statuses: Readonly<Record<string, ExecutionStatus>> = {
  ExecutionStarted: 'RUNNING',
  ExecutionSucceeded: 'SUCCEEDED',
  ExecutionFailed: 'FAILED',
  ExecutionTimedOut: 'TIMED_OUT',
  ExecutionAborted: 'ABORTED',
};

/** Express executions. AWS lists and describes none of them: what is known was answered at the start, or is in the log. */
export class ExpressSource implements RunSource {
  private readonly known = new Map<string, Known>();
  private since: Date | undefined;

  constructor(
    private readonly target: Target,
    private readonly machine: () => ExpressMachine | undefined,
  ) {}

  async start(stateMachineArn: string, { waits, ...request }: RunRequest): Promise<ExecutionListItem> {
    const asked = { stateMachineArn, ...request };
    const known = waits ? await this.startAndWait(asked) : await this.justStart(asked);
    this.known.set(known.description.executionArn!, known);
    return rowOf(known);
  }

  async list(): Promise<RunRows> {
    await unlessGone(() => this.readEnds());
    return { executions: [...this.known.values()].map(rowOf).sort(newestFirst) };
  }

  watch(executionArn: string, observer: ExecutionObserver): StopWatching {
    return poll({
      look: (stopped) => this.look(executionArn, observer, stopped),
      onProblem: observer.onProblem,
    });
  }

  async origin(): Promise<RunOrigin> {
    const { definition, logging } = this.machine() ?? {};
    return { definition, logging };
  }

  async describe(executionArn: string) {
    return { description: this.describeKnown(executionArn), ...(await this.origin()) };
  }

  private async justStart(asked: Asked): Promise<Known> {
    const started = await this.target.client.send(new StartExecutionCommand(asked));
    const { executionArn, startDate } = started;
    const status = this.machine()?.logging?.level === 'ALL' ? 'RUNNING' : undefined;
    return { description: { ...blank(executionArn ?? ''), startDate, input: asked.input, status } };
  }

  private async startAndWait(asked: Asked): Promise<Known> {
    const answer = await this.target.client.send(new StartSyncExecutionCommand(asked));
    return { description: describeAnswer(answer), billing: answer.billingDetails };
  }

  /** True when nothing more can be learnt. */
  private async look(arn: string, observer: ExecutionObserver, stopped: AbortSignal): Promise<boolean> {
    const records = await unlessGone(() => this.recordsOf(arn));
    if (stopped.aborted) return true;
    records?.forEach((record) => this.learn(record));
    const description = this.describeKnown(arn);
    const { billing } = this.known.get(arn) ?? {};
    observer.onUpdate({ description, billing, events: records?.map(historyEventOf) ?? [] });
    const last = records?.at(-1)?.type;
    const isWhole = last !== undefined && last !== 'ExecutionStarted' && last in statuses;
    const isSilent = !records || this.machine()?.logging?.level !== 'ALL';
    return isWhole || isSilent || Date.now() - (description.startDate?.getTime() ?? 0) > longestMs;
  }

  private async recordsOf(arn: string): Promise<readonly LogRecord[]> {
    const { logging } = this.machine() ?? {};
    if (!logging) return [];
    const records: LogRecord[] = [];
    let nextToken: string | undefined;
    for (let page = 0; page < pagesPerLook; page++) {
      const since = this.known.get(arn)?.description.startDate;
      const query = { group: logging.group, pattern: recordsOf(arn), since, nextToken };
      const read = await readRecords(this.target.logs, query);
      records.push(...read.records);
      nextToken = read.nextToken;
      if (nextToken === undefined) break;
    }
    return records.sort((left, right) => left.id - right.id);
  }

  /** Learns from the log of executions that were started elsewhere, and of how others ended. */
  private async readEnds(): Promise<void> {
    const { arn, logging } = this.machine() ?? {};
    if (!logging || !arn) return;
    this.since ??= new Date(Date.now() - lookBackMs);
    const pattern = recordsOf(`${arn.replace(':stateMachine:', ':express:')}:*`, 'Execution*');
    let nextToken: string | undefined;
    for (let page = 0; page < pagesPerLook; page++) {
      const query = { group: logging.group, pattern, since: this.since, nextToken };
      const read = await readRecords(this.target.logs, query);
      read.records.forEach((record) => this.learn(record));
      nextToken = read.nextToken;
      if (nextToken === undefined) break;
    }
    this.since = new Date(Date.now() - longestMs);
  }

  private learn(record: LogRecord): void {
    const status = statuses[record.type];
    if (!status) return;
    const { description, billing } = this.known.get(record.executionArn) ?? {
      description: blank(record.executionArn),
    };
    if (description.status && description.status !== 'RUNNING') return;
    const { input, output, error, cause } = record.details as Readonly<Record<string, string>>;
    const fact =
      status === 'RUNNING'
        ? { startDate: record.timestamp, input: input ?? description.input }
        : { stopDate: record.timestamp, output, error, cause };
    const startDate = description.startDate ?? record.timestamp;
    this.known.set(record.executionArn, {
      billing,
      description: { ...description, startDate, ...fact, status },
    });
  }

  private describeKnown(arn: string): DescribeExecutionCommandOutput {
    return this.known.get(arn)?.description ?? blank(arn);
  }
}

/** A log group may be deleted at any time: there is nothing to learn then. */
async function unlessGone<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (problem) {
    if (isNamed(problem, 'ResourceNotFoundException')) return undefined;
    throw problem;
  }
}

type Asked = { readonly stateMachineArn: string; readonly input: string; readonly name?: string };

function blank(executionArn: string): DescribeExecutionCommandOutput {
  const parts = executionArn.split(':');
  const stateMachineArn = [...parts.slice(0, 5), 'stateMachine', parts[6]].join(':');
  // AWS describes no Express execution: these are its words for what is known all the same.
  return {
    executionArn,
    stateMachineArn,
    name: parts[7],
    status: undefined,
    startDate: undefined,
    $metadata: {},
  };
}

function describeAnswer(answer: StartSyncExecutionCommandOutput): DescribeExecutionCommandOutput {
  const { billingDetails: _billing, ...description } = answer;
  return { ...blank(answer.executionArn ?? ''), ...description };
}

function rowOf({ description }: Known): ExecutionListItem {
  const { executionArn, stateMachineArn, name, status, startDate, stopDate } = description;
  return { executionArn, stateMachineArn, name, status, startDate, stopDate };
}

function newestFirst(left: ExecutionListItem, right: ExecutionListItem): number {
  return (right.startDate?.getTime() ?? 0) - (left.startDate?.getTime() ?? 0);
}
