import type {
  DescribeExecutionOutput,
  HistoryEvent,
  LambdaFunctionScheduledEventDetails,
  TaskScheduledEventDetails,
} from '@aws-sdk/client-sfn';

/** One visit of a state, from entered to exited. Positions are places in the history, for "before" and "between". */
export interface VisitFacts {
  readonly name: string;
  readonly type: string;
  readonly enteredAt: Date;
  readonly enteredPosition: number;
  readonly exitedAt?: Date;
  readonly exitedPosition?: number;
  readonly output?: unknown;
}

/** What a Task asked of a service. */
export interface CallFacts {
  /** As in a Resource, without how it waits: `ecs:runTask`. A function called by its ARN: `lambda:invoke`. */
  readonly action: string;
  readonly parameters: unknown;
  /** Seconds that the Task has for all of it, and for each silence. */
  readonly limits: { readonly timeout?: number; readonly heartbeat?: number };
}

/** What the API says about one execution. */
export interface RunFacts {
  readonly executionArn: string;
  readonly name: string;
  readonly status: string;
  readonly input: unknown;
  readonly output?: unknown;
  readonly error?: string;
  readonly cause?: string;
  readonly startDate: Date;
  readonly stopDate?: Date;
  /** The alias it was started by. */
  readonly alias?: string;
  /** The number of the version it runs. */
  readonly version?: number;
  /** Empty when the history was not asked for. */
  readonly eventTypes: readonly string[];
  /** What each of these events says went wrong, in the same places. */
  readonly eventErrors: readonly (string | undefined)[];
  readonly visits: readonly VisitFacts[];
  readonly calls: readonly CallFacts[];
  /** Seconds from a call that failed to the next attempt, one for each retry of a Task. */
  readonly pauses: readonly number[];
}

export function runFacts(execution: DescribeExecutionOutput, events: readonly HistoryEvent[]): RunFacts {
  return {
    executionArn: execution.executionArn ?? '',
    name: execution.name ?? '',
    status: execution.status ?? 'RUNNING',
    input: parse(execution.input),
    ...(execution.output !== undefined && { output: parse(execution.output) }),
    ...(execution.error !== undefined && { error: execution.error }),
    ...(execution.cause !== undefined && { cause: execution.cause }),
    startDate: execution.startDate ?? new Date(0),
    ...(execution.stopDate && { stopDate: execution.stopDate }),
    ...(execution.stateMachineAliasArn && { alias: lastPart(execution.stateMachineAliasArn) }),
    ...(execution.stateMachineVersionArn && { version: Number(lastPart(execution.stateMachineVersionArn)) }),
    eventTypes: events.map(({ type }) => type ?? ''),
    eventErrors: events.map(errorOf),
    visits: visitsOf(events),
    calls: callsOf(events),
    pauses: pausesOf(events),
  };
}

function errorOf(event: HistoryEvent): string | undefined {
  const details = Object.values(event).filter((value) => typeof value === 'object' && value !== null);
  const error = details.find((each) => 'error' in each) as { readonly error?: unknown } | undefined;
  return typeof error?.error === 'string' ? error.error : undefined;
}

function callsOf(events: readonly HistoryEvent[]): CallFacts[] {
  return events.flatMap(
    ({ taskScheduledEventDetails: call, lambdaFunctionScheduledEventDetails: direct }) => {
      if (direct) {
        const limits = limitsOf({ timeoutInSeconds: direct.timeoutInSeconds });
        return [{ action: 'lambda:invoke', parameters: asInvoked(direct), limits }];
      }
      if (!call) return [];
      const action = `${call.resourceType}:${call.resource?.replace(/\..*$/, '')}`;
      return [{ action, parameters: parse(call.parameters), limits: limitsOf(call) }];
    },
  );
}

/** A call that follows upon a failure, and not upon entering a state, is a retry. */
function pausesOf(events: readonly HistoryEvent[]): number[] {
  return events.flatMap(({ type = '', previousEventId, timestamp }) => {
    const before = events.find(({ id }) => id !== undefined && id === previousEventId);
    const isRetry = type.endsWith('Scheduled') && /(Failed|TimedOut)$/.test(before?.type ?? '');
    return isRetry && timestamp && before?.timestamp
      ? [(timestamp.getTime() - before.timestamp.getTime()) / 1000]
      : [];
  });
}

function limitsOf({
  timeoutInSeconds: timeout,
  heartbeatInSeconds: heartbeat,
}: Pick<TaskScheduledEventDetails, 'timeoutInSeconds' | 'heartbeatInSeconds'>): CallFacts['limits'] {
  return { ...(timeout !== undefined && { timeout }), ...(heartbeat !== undefined && { heartbeat }) };
}

/** A function called by its ARN is asked the same as by `lambda:invoke`: checks need not know which. */
function asInvoked({ resource, input }: LambdaFunctionScheduledEventDetails): unknown {
  return { FunctionName: resource, Payload: parse(input) };
}

/** The alias, or the number of the version, that an ARN ends with. */
export function lastPart(arn: string): string {
  return arn.split(':').at(-1) ?? '';
}

/** Pairs Entered and Exited events; of several visits of one state open at once the oldest exits first. */
export function visitsOf(events: readonly HistoryEvent[]): VisitFacts[] {
  const visits: VisitFacts[] = [];
  events.forEach((event, position) => {
    const entered = event.stateEnteredEventDetails?.name;
    if (entered !== undefined)
      visits.push({
        name: entered,
        type: (event.type ?? '').replace('StateEntered', ''),
        enteredAt: event.timestamp ?? new Date(0),
        enteredPosition: position,
      });
    const exited = event.stateExitedEventDetails;
    const open = visits.findIndex(
      (visit) => visit.name === exited?.name && visit.exitedPosition === undefined,
    );
    const visit = visits[open];
    if (exited && visit)
      visits[open] = {
        ...visit,
        exitedAt: event.timestamp ?? visit.enteredAt,
        exitedPosition: position,
        output: parse(exited.output),
      };
  });
  return visits;
}

/** Seconds from entered to exited; 0 while it is still inside. */
export function secondsOf({ enteredAt, exitedAt }: VisitFacts): number {
  return exitedAt ? (exitedAt.getTime() - enteredAt.getTime()) / 1000 : 0;
}

function parse(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
