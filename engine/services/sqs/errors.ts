import { own } from '../../base/json';
import { ServiceError } from '../../service/service-error';

/** The errors the API model names, and what the query protocol calls those that have another name there. */
const MODELLED = {
  BatchEntryIdsNotDistinct: 'AWS.SimpleQueueService.BatchEntryIdsNotDistinct',
  BatchRequestTooLong: 'AWS.SimpleQueueService.BatchRequestTooLong',
  EmptyBatchRequest: 'AWS.SimpleQueueService.EmptyBatchRequest',
  InvalidAddress: 'InvalidAddress',
  InvalidAttributeName: 'InvalidAttributeName',
  InvalidAttributeValue: 'InvalidAttributeValue',
  InvalidBatchEntryId: 'AWS.SimpleQueueService.InvalidBatchEntryId',
  InvalidMessageContents: 'InvalidMessageContents',
  PurgeQueueInProgress: 'AWS.SimpleQueueService.PurgeQueueInProgress',
  QueueDoesNotExist: 'AWS.SimpleQueueService.NonExistentQueue',
  QueueNameExists: 'QueueAlreadyExists',
  ReceiptHandleIsInvalid: 'ReceiptHandleIsInvalid',
  ResourceNotFoundException: 'ResourceNotFoundException',
  TooManyEntriesInBatchRequest: 'AWS.SimpleQueueService.TooManyEntriesInBatchRequest',
  UnsupportedOperation: 'AWS.SimpleQueueService.UnsupportedOperation',
} as const;

const UNMODELLED = {
  InvalidParameterValueException: 'InvalidParameterValue',
  MissingRequiredParameterException: 'MissingParameter',
} as const;

type SqsErrorCode = keyof typeof MODELLED | keyof typeof UNMODELLED;

/** An error of SQS: it has one name in AWS JSON and another in the query protocol, which old clients still read. */
export class SqsError extends ServiceError<SqsErrorCode> {
  override readonly name = 'SqsError';
  override readonly queryCode: string;
  protected override readonly namespace: string;

  constructor(code: SqsErrorCode, message: string) {
    super(code, message, 400);
    const modelled = own<string>(MODELLED, code);
    this.queryCode = modelled ?? own<string>(UNMODELLED, code)!;
    this.namespace = modelled ? 'com.amazonaws.sqs#' : 'com.amazon.coral.service#';
  }
}

export function invalidValue(message: string): SqsError {
  return new SqsError('InvalidParameterValueException', message);
}

export function missing(parameter: string): SqsError {
  return new SqsError(
    'MissingRequiredParameterException',
    `The request must contain the parameter ${parameter}.`,
  );
}

export function queueNotFound(): SqsError {
  return new SqsError('QueueDoesNotExist', 'The specified queue does not exist.');
}

export function invalidAttribute(name: string): SqsError {
  return new SqsError('InvalidAttributeValue', `Invalid value for the parameter ${name}.`);
}
