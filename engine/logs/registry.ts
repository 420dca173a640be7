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
import { putLogEvents } from './operations/put-log-events';
import { putRetentionPolicy } from './operations/put-retention-policy';

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
  PutLogEvents: putLogEvents,
  PutRetentionPolicy: putRetentionPolicy,
} as const satisfies Record<OperationName, Operation>;

/** CloudWatch Logs over its services. */
export function createLogsApi(services: LogsServices): Api {
  return apiOf(OPERATIONS, (caller) => ({ ...services, caller }));
}
