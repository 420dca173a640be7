import { findOptimized } from './optimized';

/** A service integration worth suggesting to a student. */
export interface Integration {
  readonly resource: string;
  /** Its parameters: those it cannot do without, then others that are often wanted. */
  readonly parameters: readonly string[];
}

const lambda = ['Payload.$', 'Payload', 'InvocationType'];
const queue = ['MessageGroupId', 'DelaySeconds'];
const topic = ['TopicArn', 'Subject'];
const nested = ['Input', 'Input.$', 'Name.$'];

const SUGGESTED: readonly (readonly [name: string, pattern: string, optional?: readonly string[]])[] = [
  ['lambda:invoke', '', lambda],
  ['lambda:invoke', '.waitForTaskToken', lambda],
  ['sqs:sendMessage', '', queue],
  ['sqs:sendMessage', '.waitForTaskToken', queue],
  ['sns:publish', '', topic],
  ['sns:publish', '.waitForTaskToken', topic],
  ['dynamodb:getItem', ''],
  ['dynamodb:putItem', ''],
  ['dynamodb:updateItem', '', ['UpdateExpression', 'ExpressionAttributeValues']],
  ['dynamodb:deleteItem', ''],
  ['events:putEvents', ''],
  ['states:startExecution', '', nested],
  ['states:startExecution', '.sync', nested],
  ['states:startExecution', '.sync:2', nested],
  ['states:startExecution', '.waitForTaskToken', nested],
];

/** The integrations of the course, in the order in which they are offered. */
export const INTEGRATIONS: readonly Integration[] = SUGGESTED.map(([name, pattern, optional = []]) => {
  const [service, action] = name.split(':') as [string, string];
  const required = findOptimized(service, action)?.required ?? [];
  return { resource: `arn:aws:states:::${name}${pattern}`, parameters: [...required, ...optional] };
});

/** The parameters worth suggesting for a Resource, in whichever partition. */
export function parametersOf(resource: string): readonly string[] {
  const standard = resource.replace(/^arn:[\w-]+:states:::/, 'arn:aws:states:::');
  return INTEGRATIONS.find((integration) => integration.resource === standard)?.parameters ?? [];
}
