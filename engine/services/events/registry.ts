import type { Operation, OperationName } from './operation';
import {
  createEventBus,
  deleteEventBus,
  describeEventBus,
  listEventBuses,
  updateEventBus,
} from './operations/buses';
import { listTagsForResource, tagResource, untagResource } from './operations/event-tags';
import { listRuleNamesByTarget, listRules, listTargetsByRule } from './operations/list-rules';
import { putPermission, removePermission } from './operations/permissions';
import { putEvents, testEventPattern } from './operations/put-events';
import { deleteRule, describeRule, disableRule, enableRule, putRule } from './operations/rules';
import { putTargets, removeTargets } from './operations/targets';

export const OPERATIONS = {
  CreateEventBus: createEventBus,
  DeleteEventBus: deleteEventBus,
  DeleteRule: deleteRule,
  DescribeEventBus: describeEventBus,
  DescribeRule: describeRule,
  DisableRule: disableRule,
  EnableRule: enableRule,
  ListEventBuses: listEventBuses,
  ListRuleNamesByTarget: listRuleNamesByTarget,
  ListRules: listRules,
  ListTagsForResource: listTagsForResource,
  ListTargetsByRule: listTargetsByRule,
  PutEvents: putEvents,
  PutPermission: putPermission,
  PutRule: putRule,
  PutTargets: putTargets,
  RemovePermission: removePermission,
  RemoveTargets: removeTargets,
  TagResource: tagResource,
  TestEventPattern: testEventPattern,
  UntagResource: untagResource,
  UpdateEventBus: updateEventBus,
} as const satisfies Record<OperationName, Operation>;
