import { apiOf, type Api } from '../service/operation';
import { createTurns } from '../service/turns';
import { Polls } from './activities/polls';
import type { Operation, OperationName, Services } from './operation';
import { Retention } from './retention';
import { createActivity } from './operations/create-activity';
import { createStateMachine } from './operations/create-state-machine';
import { createStateMachineAlias } from './operations/create-state-machine-alias';
import { deleteActivity } from './operations/delete-activity';
import { deleteStateMachine } from './operations/delete-state-machine';
import { deleteStateMachineAlias } from './operations/delete-state-machine-alias';
import { deleteStateMachineVersion } from './operations/delete-state-machine-version';
import { describeActivity } from './operations/describe-activity';
import { describeExecution } from './operations/describe-execution';
import { describeMapRun } from './operations/describe-map-run';
import { describeStateMachine } from './operations/describe-state-machine';
import { describeStateMachineAlias } from './operations/describe-state-machine-alias';
import { describeStateMachineForExecution } from './operations/describe-state-machine-for-execution';
import { getActivityTask } from './operations/get-activity-task';
import { getExecutionHistory } from './operations/get-execution-history';
import { listActivities } from './operations/list-activities';
import { listExecutions } from './operations/list-executions';
import { listMapRuns } from './operations/list-map-runs';
import { listStateMachineAliases } from './operations/list-state-machine-aliases';
import { listStateMachineVersions } from './operations/list-state-machine-versions';
import { listStateMachines } from './operations/list-state-machines';
import { listTagsForResource } from './operations/list-tags-for-resource';
import { publishStateMachineVersion } from './operations/publish-state-machine-version';
import { redriveExecution } from './operations/redrive-execution';
import { sendTaskFailure } from './operations/send-task-failure';
import { sendTaskHeartbeat } from './operations/send-task-heartbeat';
import { sendTaskSuccess } from './operations/send-task-success';
import { startExecution } from './operations/start-execution';
import { startSyncExecution } from './operations/start-sync-execution';
import { stopExecution } from './operations/stop-execution';
import { tagResource } from './operations/tag-resource';
import { testState } from './operations/test-state';
import { untagResource } from './operations/untag-resource';
import { updateMapRun } from './operations/update-map-run';
import { updateStateMachine } from './operations/update-state-machine';
import { updateStateMachineAlias } from './operations/update-state-machine-alias';
import { validateStateMachineDefinition } from './operations/validate-state-machine-definition';

/** Every action of Step Functions. */
export const OPERATIONS = {
  CreateActivity: createActivity,
  CreateStateMachine: createStateMachine,
  CreateStateMachineAlias: createStateMachineAlias,
  DeleteActivity: deleteActivity,
  DeleteStateMachine: deleteStateMachine,
  DeleteStateMachineAlias: deleteStateMachineAlias,
  DeleteStateMachineVersion: deleteStateMachineVersion,
  DescribeActivity: describeActivity,
  DescribeExecution: describeExecution,
  DescribeMapRun: describeMapRun,
  DescribeStateMachine: describeStateMachine,
  DescribeStateMachineAlias: describeStateMachineAlias,
  DescribeStateMachineForExecution: describeStateMachineForExecution,
  GetActivityTask: getActivityTask,
  GetExecutionHistory: getExecutionHistory,
  ListActivities: listActivities,
  ListExecutions: listExecutions,
  ListMapRuns: listMapRuns,
  ListStateMachineAliases: listStateMachineAliases,
  ListStateMachineVersions: listStateMachineVersions,
  ListStateMachines: listStateMachines,
  ListTagsForResource: listTagsForResource,
  PublishStateMachineVersion: publishStateMachineVersion,
  RedriveExecution: redriveExecution,
  SendTaskFailure: sendTaskFailure,
  SendTaskHeartbeat: sendTaskHeartbeat,
  SendTaskSuccess: sendTaskSuccess,
  StartExecution: startExecution,
  StartSyncExecution: startSyncExecution,
  StopExecution: stopExecution,
  TagResource: tagResource,
  TestState: testState,
  UntagResource: untagResource,
  UpdateMapRun: updateMapRun,
  UpdateStateMachine: updateStateMachine,
  UpdateStateMachineAlias: updateStateMachineAlias,
  ValidateStateMachineDefinition: validateStateMachineDefinition,
} as const satisfies Record<OperationName, Operation>;

/** Step Functions as a transport sees it. */
export interface StatesApi extends Api {
  /** Answers every long poll at once, now and from now on: nothing must wait for them when all else is done. */
  endPolls(): void;
}

/** The API over its services: what a transport offers to the outside. */
export function createApi(services: Services): StatesApi {
  const turns = createTurns();
  const polls = new Polls();
  const deleting = new Set<string>();
  const retention = new Retention(services.store, services.clock);
  const { store, host, tasks, clock, ids, whyNotMade } = services;
  const api = apiOf(OPERATIONS, (caller) => ({
    store,
    host,
    tasks,
    clock,
    ids,
    whyNotMade,
    caller,
    turns,
    polls,
    deleting,
  }));
  return {
    async call(...given) {
      const sweeping = retention.sweep();
      if (sweeping) await sweeping;
      return api.call(...given);
    },
    endPolls: () => polls.endAll(),
  };
}
