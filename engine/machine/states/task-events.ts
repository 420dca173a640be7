import type { TaskResource } from '../../asl/program';
import { own, type JsonObject } from '../../base/json';
import { payload, reason, type EventDetails } from '../execution/history-event';

/** One event as AWS names it for this kind of resource: its type, and its details under their member name. */
export interface TaskEvent {
  readonly type: string;
  readonly details: EventDetails;
}

export interface Schedule {
  readonly inputText: string;
  readonly timeoutSeconds: number | undefined;
  readonly heartbeatSeconds: number | undefined;
  readonly roleArn: string | undefined;
}

export function scheduled(resource: TaskResource, region: string, schedule: Schedule): TaskEvent {
  const { inputText: text } = schedule;
  const limits = {
    ...(schedule.timeoutSeconds === undefined ? {} : { timeoutInSeconds: schedule.timeoutSeconds }),
    ...(schedule.heartbeatSeconds === undefined || resource.kind === 'lambda'
      ? {}
      : { heartbeatInSeconds: schedule.heartbeatSeconds }),
    ...(schedule.roleArn === undefined ? {} : { taskCredentials: { roleArn: schedule.roleArn } }),
  };
  if (resource.kind === 'service') {
    const { service, action } = resource;
    const parameters = { resourceType: service, resource: action, region, parameters: text };
    return event(resource, 'Scheduled', { ...parameters, ...limits });
  }
  return event(resource, 'Scheduled', { resource: resource.arn, ...payload('input', text), ...limits });
}

/** A Lambda function's Started event carries no details. */
export function started(resource: TaskResource): TaskEvent {
  return resource.kind === 'lambda'
    ? { type: 'LambdaFunctionStarted', details: {} }
    : event(resource, 'Started', {});
}

export function activityStarted(workerName: string | undefined): TaskEvent {
  const activityStartedEventDetails: JsonObject = workerName === undefined ? {} : { workerName };
  return { type: 'ActivityStarted', details: { activityStartedEventDetails } };
}

export function submitted(resource: TaskResource, outputText: string): TaskEvent {
  return event(resource, 'Submitted', payload('output', outputText));
}

export function succeeded(resource: TaskResource, outputText: string): TaskEvent {
  return event(resource, 'Succeeded', payload('output', outputText));
}

export function failed(
  resource: TaskResource,
  why: { readonly error?: string; readonly cause?: string },
): TaskEvent {
  return event(resource, 'Failed', reason(why));
}

export function timedOut(resource: TaskResource): TaskEvent {
  return event(resource, 'TimedOut', { error: 'States.Timeout' });
}

const PREFIX = { lambda: 'LambdaFunction', activity: 'Activity', service: 'Task' } as const;
const MEMBER = { lambda: 'lambdaFunction', activity: 'activity', service: 'task' } as const;

function event(resource: TaskResource, phase: string, details: EventDetails): TaskEvent {
  const named =
    resource.kind === 'service' && own(details, 'resource') === undefined
      ? { resourceType: resource.service, resource: resource.action, ...details }
      : details;
  return {
    type: `${PREFIX[resource.kind]}${phase}`,
    details: { [`${MEMBER[resource.kind]}${phase}EventDetails`]: named },
  };
}
