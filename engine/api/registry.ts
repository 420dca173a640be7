import { apiOf, type Api } from '../service/operation';
import { createTurns } from '../service/turns';
import type { Operation, OperationName, Services } from './operation';
import { createStateMachine } from './operations/create-state-machine';
import { deleteStateMachine } from './operations/delete-state-machine';
import { deleteStateMachineVersion } from './operations/delete-state-machine-version';
import { describeExecution } from './operations/describe-execution';
import { describeStateMachine } from './operations/describe-state-machine';
import { describeStateMachineForExecution } from './operations/describe-state-machine-for-execution';
import { getExecutionHistory } from './operations/get-execution-history';
import { listExecutions } from './operations/list-executions';
import { listStateMachineVersions } from './operations/list-state-machine-versions';
import { listStateMachines } from './operations/list-state-machines';
import { listTagsForResource } from './operations/list-tags-for-resource';
import { publishStateMachineVersion } from './operations/publish-state-machine-version';
import { startExecution } from './operations/start-execution';
import { stopExecution } from './operations/stop-execution';
import { tagResource } from './operations/tag-resource';
import { untagResource } from './operations/untag-resource';
import { updateStateMachine } from './operations/update-state-machine';
import { validateStateMachineDefinition } from './operations/validate-state-machine-definition';

/** Every action of Step Functions; `undefined` where this engine does not have it. */
const OPERATIONS = {
  CreateActivity: undefined,
  CreateStateMachine: createStateMachine,
  CreateStateMachineAlias: undefined,
  DeleteActivity: undefined,
  DeleteStateMachine: deleteStateMachine,
  DeleteStateMachineAlias: undefined,
  DeleteStateMachineVersion: deleteStateMachineVersion,
  DescribeActivity: undefined,
  DescribeExecution: describeExecution,
  DescribeMapRun: undefined,
  DescribeStateMachine: describeStateMachine,
  DescribeStateMachineAlias: undefined,
  DescribeStateMachineForExecution: describeStateMachineForExecution,
  GetActivityTask: undefined,
  GetExecutionHistory: getExecutionHistory,
  ListActivities: undefined,
  ListExecutions: listExecutions,
  ListMapRuns: undefined,
  ListStateMachineAliases: undefined,
  ListStateMachineVersions: listStateMachineVersions,
  ListStateMachines: listStateMachines,
  ListTagsForResource: listTagsForResource,
  PublishStateMachineVersion: publishStateMachineVersion,
  RedriveExecution: undefined,
  SendTaskFailure: undefined,
  SendTaskHeartbeat: undefined,
  SendTaskSuccess: undefined,
  StartExecution: startExecution,
  StartSyncExecution: undefined,
  StopExecution: stopExecution,
  TagResource: tagResource,
  TestState: undefined,
  UntagResource: untagResource,
  UpdateMapRun: undefined,
  UpdateStateMachine: updateStateMachine,
  UpdateStateMachineAlias: undefined,
  ValidateStateMachineDefinition: validateStateMachineDefinition,
} as const satisfies Record<OperationName, Operation | undefined>;

/** The API over its services: what a transport offers to the outside. */
export function createApi(services: Services): Api {
  const turns = createTurns();
  return apiOf(OPERATIONS, (caller) => ({ ...services, caller, turns }));
}
