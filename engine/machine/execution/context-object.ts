import type { State } from '../../asl/program';
import { has, type Json, type JsonObject } from '../../base/json';
import { toIsoText } from '../../base/time';
import type { Identity, Visit } from './execution';

export interface ContextSource {
  readonly identity: Identity;
  readonly visit: Pick<Visit, 'state' | 'enteredAt' | 'retries'>;
  readonly state: State;
  readonly mapItem: Json | undefined;
  readonly token: string | undefined;
}

/**
 * The context object, `$$` or `$states.context`. Recorded on AWS: RetryCount only in states that can be retried,
 * RedriveCount only in Standard executions. `instead` is what somebody who tests a state wants it to be.
 */
export function contextObject(source: ContextSource, instead?: JsonObject): JsonObject {
  const { mapItem, token } = source;
  const context = instead ?? ownContext(source);
  return {
    ...context,
    ...(mapItem === undefined ? {} : { Map: { Item: mapItem } }),
    ...(token === undefined || has(context, 'Task') ? {} : { Task: { Token: token } }),
  };
}

function ownContext({ identity, visit, state }: ContextSource): JsonObject {
  return {
    Execution: {
      Id: identity.executionArn,
      Input: identity.input,
      StartTime: toIsoText(identity.startTime),
      Name: identity.executionName,
      ...(identity.roleArn === '' ? {} : { RoleArn: identity.roleArn }),
      ...(identity.type === 'EXPRESS' ? {} : { RedriveCount: identity.redriveCount }),
      ...(identity.redriveTime === undefined ? {} : { RedriveTime: toIsoText(identity.redriveTime) }),
    },
    StateMachine: { Id: identity.stateMachineArn, Name: identity.stateMachineName },
    State: {
      Name: visit.state,
      EnteredTime: toIsoText(visit.enteredAt),
      ...('retriers' in state ? { RetryCount: visit.retries.reduce((sum, count) => sum + count, 0) } : {}),
    },
  };
}
