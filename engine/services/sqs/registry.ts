import type { Operation, OperationName } from './operation';
import {
  changeMessageVisibility,
  changeMessageVisibilityBatch,
} from './operations/messages/change-message-visibility';
import { deleteMessage, deleteMessageBatch } from './operations/messages/delete-message';
import { receiveMessage } from './operations/messages/receive-message';
import { sendMessage, sendMessageBatch } from './operations/messages/send-message';
import {
  cancelMessageMoveTask,
  listMessageMoveTasks,
  startMessageMoveTask,
} from './operations/moves/message-move-tasks';
import { createQueue } from './operations/queues/create-queue';
import { deleteQueue, purgeQueue } from './operations/queues/delete-queue';
import { getQueueUrl, listDeadLetterSourceQueues, listQueues } from './operations/queues/list-queues';
import { addPermission, removePermission } from './operations/queues/permissions';
import { getQueueAttributes, setQueueAttributes } from './operations/queues/queue-attributes';
import { listQueueTags, tagQueue, untagQueue } from './operations/queues/queue-tags';

export const OPERATIONS = {
  AddPermission: addPermission,
  CancelMessageMoveTask: cancelMessageMoveTask,
  ChangeMessageVisibility: changeMessageVisibility,
  ChangeMessageVisibilityBatch: changeMessageVisibilityBatch,
  CreateQueue: createQueue,
  DeleteMessage: deleteMessage,
  DeleteMessageBatch: deleteMessageBatch,
  DeleteQueue: deleteQueue,
  GetQueueAttributes: getQueueAttributes,
  GetQueueUrl: getQueueUrl,
  ListDeadLetterSourceQueues: listDeadLetterSourceQueues,
  ListMessageMoveTasks: listMessageMoveTasks,
  ListQueues: listQueues,
  ListQueueTags: listQueueTags,
  PurgeQueue: purgeQueue,
  ReceiveMessage: receiveMessage,
  RemovePermission: removePermission,
  SendMessage: sendMessage,
  SendMessageBatch: sendMessageBatch,
  SetQueueAttributes: setQueueAttributes,
  StartMessageMoveTask: startMessageMoveTask,
  TagQueue: tagQueue,
  UntagQueue: untagQueue,
} as const satisfies Record<OperationName, Operation>;
