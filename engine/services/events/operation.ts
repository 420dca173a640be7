import * as service from '../../service/operation';
import { list, optional, struct, text } from '../../service/shape';
import type { Call } from '../base/services';
import { invalid } from './errors';

/** The actions of EventBridge that this engine has: all about buses, rules and targets. */
export type OperationName =
  | 'CreateEventBus'
  | 'DeleteEventBus'
  | 'DeleteRule'
  | 'DescribeEventBus'
  | 'DescribeRule'
  | 'DisableRule'
  | 'EnableRule'
  | 'ListEventBuses'
  | 'ListRuleNamesByTarget'
  | 'ListRules'
  | 'ListTagsForResource'
  | 'ListTargetsByRule'
  | 'PutEvents'
  | 'PutPermission'
  | 'PutRule'
  | 'PutTargets'
  | 'RemovePermission'
  | 'RemoveTargets'
  | 'TagResource'
  | 'TestEventPattern'
  | 'UntagResource'
  | 'UpdateEventBus';

export type Operation = service.Operation<OperationName, Call>;

export const operation = service.operations<OperationName, Call>((violations) =>
  invalid(memberNames(violations)),
);

/** AWS tells of members with a small first letter. */
function memberNames(violations: string): string {
  return violations.replace(
    /( at '|\.member\.)([A-Z])/g,
    (_, before: string, first: string) => before + first.toLowerCase(),
  );
}

const NAME = { expression: /^[.\-_A-Za-z0-9]+$/, shown: '[\\.\\-_A-Za-z0-9]+' };
const BUS_NAME = { expression: /^[/.\-_A-Za-z0-9]+$/, shown: '[/\\.\\-_A-Za-z0-9]+' };
const BUS = {
  expression: /^(arn:aws[\w-]*:events:[a-z]+-[a-z]+-[\w-]+:[0-9]{12}:event-bus\/)?[/.\-_A-Za-z0-9]+$/,
  shown: '(arn:aws[\\w-]*:events:[a-z]+-[a-z]+-[\\w-]+:[0-9]{12}:event-bus\\/)?[/\\.\\-_A-Za-z0-9]+',
};

export const ruleName = () => text({ min: 1, max: 64, pattern: NAME });
export const busName = () => text({ min: 1, max: 256, pattern: BUS_NAME });
export const bus = () => optional(text({ min: 1, max: 1600, pattern: BUS }));
export const arn = () => text({ min: 1, max: 1600 });
export const tags = () =>
  optional(list(struct({ Key: text({ min: 1, max: 128 }), Value: text({ max: 256 }) })));
