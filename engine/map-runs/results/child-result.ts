import type { Json, JsonObject } from '../../base/json';
import { toIsoText, type Millis } from '../../base/time';
import type { ChildStatus } from '../counts';

/** A child of a Map Run as its results tell of it. */
export interface ChildResult {
  readonly status: ChildStatus;
  readonly input: string;
  /** Absent for one that was not started. */
  readonly execution?: ChildExecution;
}
export interface ChildExecution {
  readonly arn: string;
  readonly stateMachineArn: string;
  readonly name: string;
  readonly startDate: Millis;
  readonly stopDate?: Millis;
  readonly output?: string;
  readonly error?: string;
  readonly cause?: string;
  readonly redriveCount: number;
}

/** What `Transformation: NONE` tells of a child: DescribeExecution in Pascal case, sorted by name. */
export function childMetadata({ status, input, execution }: ChildResult): Json {
  const { output, cause, error, stopDate } = execution ?? {};
  return {
    ...given('Cause', cause),
    ...given('Error', error),
    ...given('ExecutionArn', execution?.arn),
    Input: input,
    InputDetails: { Included: true },
    ...given('Name', execution?.name),
    ...(output === undefined ? {} : { Output: output, OutputDetails: { Included: true } }),
    ...(execution && redriving(status, execution.redriveCount)),
    ...given('StartDate', execution && toIsoText(execution.startDate)),
    ...given('StateMachineArn', execution?.stateMachineArn),
    Status: status,
    ...given('StopDate', stopDate === undefined ? undefined : toIsoText(stopDate)),
  };
}

function redriving(status: ChildStatus, redriveCount: number): JsonObject {
  return status === 'SUCCEEDED'
    ? {
        RedriveCount: redriveCount,
        RedriveStatus: 'NOT_REDRIVABLE',
        RedriveStatusReason: 'Execution is SUCCEEDED and cannot be redriven',
      }
    : { RedriveCount: redriveCount, RedriveStatus: 'REDRIVABLE_BY_MAP_RUN' };
}

function given(member: string, value: string | undefined): JsonObject {
  return value === undefined ? {} : { [member]: value };
}
