import * as service from '../../service/operation';
import type { Call } from '../base/services';
import { SnsError } from './errors';

/** The actions of SNS that this engine has: all but those of mobile push, SMS sandboxes and data protection. */
export type OperationName =
  | 'AddPermission'
  | 'ConfirmSubscription'
  | 'CreateTopic'
  | 'DeleteTopic'
  | 'GetSubscriptionAttributes'
  | 'GetTopicAttributes'
  | 'ListSubscriptions'
  | 'ListSubscriptionsByTopic'
  | 'ListTagsForResource'
  | 'ListTopics'
  | 'Publish'
  | 'PublishBatch'
  | 'RemovePermission'
  | 'SetSubscriptionAttributes'
  | 'SetTopicAttributes'
  | 'Subscribe'
  | 'TagResource'
  | 'Unsubscribe'
  | 'UntagResource';

export type Operation = service.Operation<OperationName, Call>;

export const operation = service.operations<OperationName, Call>(
  (violations) => new SnsError('ValidationException', memberNames(violations)),
);

/** AWS tells of members with a small first letter. */
function memberNames(violations: string): string {
  return violations.replace(/ at '([A-Z])/g, (_, first: string) => ` at '${first.toLowerCase()}`);
}
