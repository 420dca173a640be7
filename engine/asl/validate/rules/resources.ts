import { own } from '../../../base/json';
import { closest } from '../hints/closest';
import { INTEGRATIONS } from '../services/integrations';
import { OPTIMIZED_NAMES } from '../services/optimized';
import type { SdkActions } from '../services/service-models';
import { readTaskResource } from '../services/task-resource';
import type { Rule } from '../rule';
import type { Lesson } from '../../teaching/lesson';

/** A Task's Resource is the ARN of a Lambda function, an activity or a service integration. */
export const resources: Rule = {
  state({ node, at, type, scope: { machine } }, report) {
    const value = own(node, 'Resource');
    if (type !== 'Task' || typeof value !== 'string' || readTaskResource(value, machine.options.sdkActions))
      return;
    const isArn = value.startsWith('arn:');
    report({
      message: isArn
        ? `The resource provided ${value} is not recognized. The value is not a valid resource ARN, or the resource is not available in this region.`
        : 'Value is not a valid resource ARN',
      at: [...at, 'Resource'],
      lesson: isArn
        ? () => unknownArn(value, machine.options.sdkActions)
        : { id: 'resource-not-an-arn', values: { value } },
    });
  },
};

function unknownArn(value: string, sdkActions: SdkActions | undefined): Lesson {
  const suggestion = closest(value, [...candidates(value, sdkActions)]);
  return suggestion
    ? { id: 'resource-misspelt', values: { value, suggestion } }
    : { id: 'resource-unknown', values: { value } };
}

function candidates(value: string, sdkActions: SdkActions | undefined): readonly string[] {
  const [sdk, service] = /:aws-sdk:([^:]+):/.exec(value) ?? [];
  if (sdk === undefined) {
    const optimized = OPTIMIZED_NAMES.map((name) => `arn:aws:states:::${name}`);
    return [...INTEGRATIONS.map(({ resource }) => resource), ...optimized];
  }
  const actions = sdkActions?.(service!) ?? [];
  return actions === 'any' ? [] : actions.map((action) => `arn:aws:states:::aws-sdk:${service}:${action}`);
}
