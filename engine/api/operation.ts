import type { Clock, Ids, Store, TaskDoor } from '../host/ports';
import type { Host } from '../host/host';
import type { Revision } from '../host/records';
import * as service from '../service/operation';
import type { Turns } from '../service/turns';
import type { Polls } from './activities/polls';
import { ConstraintError } from './errors';

export type { Output } from '../service/operation';

/** The 37 actions of Step Functions. */
export type OperationName =
  | 'CreateActivity'
  | 'CreateStateMachine'
  | 'CreateStateMachineAlias'
  | 'DeleteActivity'
  | 'DeleteStateMachine'
  | 'DeleteStateMachineAlias'
  | 'DeleteStateMachineVersion'
  | 'DescribeActivity'
  | 'DescribeExecution'
  | 'DescribeMapRun'
  | 'DescribeStateMachine'
  | 'DescribeStateMachineAlias'
  | 'DescribeStateMachineForExecution'
  | 'GetActivityTask'
  | 'GetExecutionHistory'
  | 'ListActivities'
  | 'ListExecutions'
  | 'ListMapRuns'
  | 'ListStateMachineAliases'
  | 'ListStateMachineVersions'
  | 'ListStateMachines'
  | 'ListTagsForResource'
  | 'PublishStateMachineVersion'
  | 'RedriveExecution'
  | 'SendTaskFailure'
  | 'SendTaskHeartbeat'
  | 'SendTaskSuccess'
  | 'StartExecution'
  | 'StartSyncExecution'
  | 'StopExecution'
  | 'TagResource'
  | 'TestState'
  | 'UntagResource'
  | 'UpdateMapRun'
  | 'UpdateStateMachine'
  | 'UpdateStateMachineAlias'
  | 'ValidateStateMachineDefinition';

/** What the operations work with. */
export interface Services {
  readonly store: Store;
  readonly host: Pick<Host, 'start' | 'run' | 'stop' | 'redrive' | 'openCount' | 'mapRuns' | 'tryState'>;
  readonly tasks: TaskDoor;
  /** What AWS says against the role of a machine that is to be made or changed; undefined when nothing. Absent: nobody is strict. */
  readonly whyNotMade?: (machine: GrantedMachine) => Promise<string | undefined>;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** A machine as far as its role is concerned. */
export interface GrantedMachine extends Pick<
  Revision,
  'roleArn' | 'definition' | 'loggingConfiguration' | 'tracingConfiguration' | 'encryptionConfiguration'
> {
  readonly arn: string;
}

/** One call: the services, and who calls. */
export interface Call extends Services {
  readonly caller: service.Caller;
  /** Changes of one machine wait for each other here. */
  readonly turns: Turns;
  /** ARNs of machines whose executions are being ended. */
  readonly deleting: Set<string>;
  /** Long polls wait here. */
  readonly polls: Polls;
}

export type Operation = service.Operation<OperationName, Call>;

export const operation = service.operations<OperationName, Call>(
  (violations) => new ConstraintError(violations),
);
