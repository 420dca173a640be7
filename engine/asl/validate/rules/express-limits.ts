import { own } from '../../../base/json';
import { readTaskResource, type TaskResource } from '../services/task-resource';
import { machineTypeAt } from '../view/machine-type';
import type { Rule } from '../rule';

/** An Express machine or child execution lives five minutes at most and keeps no place to come back to. */
export const expressLimits: Rule = {
  state({ node, at, type, name, scope }, report) {
    const value = own(node, 'Resource');
    if (machineTypeAt(scope) !== 'EXPRESS' || type !== 'Task' || typeof value !== 'string') return;
    const resource = readTaskResource(value);
    const limit = resource && limitOf(resource);
    if (!limit) return;
    const { message, id } = limit;
    report({ message, at: [...at, 'Resource'], lesson: { id, values: { state: name } } });
  },
};

function limitOf(resource: TaskResource) {
  if (resource.kind === 'activity') {
    return {
      message: 'Express state machine does not support Activity ARN',
      id: 'express-activity',
    } as const;
  }
  if (resource.kind !== 'service' || !resource.pattern) return undefined;
  if (resource.pattern !== '.waitForTaskToken') {
    return {
      message: "Express state machine does not support '.sync' service integration",
      id: 'express-sync',
    } as const;
  }
  // AWS's text ends in a space; recorded.
  const message = "Express state machine does not support '.waitForTaskToken' service integration ";
  return { message, id: 'express-callback' } as const;
}
