import { apiOf, type Api } from '../service/operation';
import type { LogsServices, Operation, OperationName } from './operation';
import { createLogGroup } from './operations/create-log-group';
import { createLogStream } from './operations/create-log-stream';
import { deleteLogGroup } from './operations/delete-log-group';
import { deleteLogStream } from './operations/delete-log-stream';
import { deleteRetentionPolicy } from './operations/delete-retention-policy';
import { describeLogGroups } from './operations/describe-log-groups';
import { describeLogStreams } from './operations/describe-log-streams';
import { filterLogEvents } from './operations/filter-log-events';
import { getLogEvents } from './operations/get-log-events';
import { listTagsForResource } from './operations/list-tags-for-resource';
import { putLogEvents } from './operations/put-log-events';
import { putRetentionPolicy } from './operations/put-retention-policy';
import { tagResource } from './operations/tag-resource';
import { untagResource } from './operations/untag-resource';

const OPERATIONS = {
  CreateLogGroup: createLogGroup,
  CreateLogStream: createLogStream,
  DeleteLogGroup: deleteLogGroup,
  DeleteLogStream: deleteLogStream,
  DeleteRetentionPolicy: deleteRetentionPolicy,
  DescribeLogGroups: describeLogGroups,
  DescribeLogStreams: describeLogStreams,
  FilterLogEvents: filterLogEvents,
  GetLogEvents: getLogEvents,
  ListTagsForResource: listTagsForResource,
  PutLogEvents: putLogEvents,
  PutRetentionPolicy: putRetentionPolicy,
  TagResource: tagResource,
  UntagResource: untagResource,
} as const satisfies Record<OperationName, Operation>;

/** CloudWatch Logs over its services. */
export function createLogsApi(services: LogsServices): Api {
  return apiOf(OPERATIONS, (caller) => ({ ...services, caller }));
}
