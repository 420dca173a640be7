import { own } from '../../../base/json';
import type { EndpointService } from '../../endpoint-service';

/** What the query protocol of SQS calls its errors, where the JSON protocol has another name. */
const QUERY_CODES: Readonly<Record<string, string>> = {
  BatchEntryIdsNotDistinct: 'AWS.SimpleQueueService.BatchEntryIdsNotDistinct',
  BatchRequestTooLong: 'AWS.SimpleQueueService.BatchRequestTooLong',
  EmptyBatchRequest: 'AWS.SimpleQueueService.EmptyBatchRequest',
  InvalidBatchEntryId: 'AWS.SimpleQueueService.InvalidBatchEntryId',
  MessageNotInflight: 'AWS.SimpleQueueService.MessageNotInflight',
  PurgeQueueInProgress: 'AWS.SimpleQueueService.PurgeQueueInProgress',
  QueueDeletedRecently: 'AWS.SimpleQueueService.QueueDeletedRecently',
  QueueDoesNotExist: 'AWS.SimpleQueueService.NonExistentQueue',
  QueueNameExists: 'QueueAlreadyExists',
  TooManyEntriesInBatchRequest: 'AWS.SimpleQueueService.TooManyEntriesInBatchRequest',
  UnsupportedOperation: 'AWS.SimpleQueueService.UnsupportedOperation',
};

/** Clients that know the names of the query protocol find them in a header: it is how their `except` clauses go on working. */
export function queueQuery(service: EndpointService): EndpointService {
  return {
    ...service,
    refuse(error, refused) {
      const answer = service.refuse(error, refused);
      const code = queryCode(error.code);
      const fault = error.status < 500 ? 'Sender' : 'Receiver';
      return { ...answer, headers: { ...answer.headers, 'x-amzn-query-error': `${code};${fault}` } };
    },
  };
}

export function queryCode(code: string): string {
  return own(QUERY_CODES, code) ?? code;
}
