import type { TaskPattern, TaskResource } from '../program';

const ACTIVITY = /^arn:[^:]+:states:[^:]+:[^:]*:activity:/;
const LAMBDA = /^arn:[^:]+:lambda:[^:]+:[^:]*:function:/;
const SERVICE = /^arn:[^:]+:states:[^:]*:[^:]*:(.+):([^:]+)$/;

/** `arn:aws:states:::aws-sdk:s3:getObject` is service `aws-sdk:s3`, action `getObject`; `.sync:2` belongs to the action. */
export function parseResource(arn: string): TaskResource {
  if (LAMBDA.test(arn)) return { kind: 'lambda', arn };
  if (ACTIVITY.test(arn)) return { kind: 'activity', arn };
  const parts = SERVICE.exec(arn.replace(/\.sync:2$/, '.sync~2'));
  const [service, action] = parts ? [parts[1]!, parts[2]!.replace('.sync~2', '.sync:2')] : [arn, ''];
  return { kind: 'service', arn, service, action, pattern: patternOf(action) };
}

function patternOf(action: string): TaskPattern {
  if (action.endsWith('.waitForTaskToken')) return 'callback';
  return /\.sync(:2)?$/.test(action) ? 'sync' : 'request-response';
}
