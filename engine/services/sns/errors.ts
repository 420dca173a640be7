import { ServiceError } from '../../service/service-error';

/** The errors of the API model: their status, and what the query protocol calls them. */
const ERRORS = {
  BatchEntryIdsNotDistinctException: [400, 'BatchEntryIdsNotDistinct'],
  BatchRequestTooLongException: [400, 'BatchRequestTooLong'],
  EmptyBatchRequestException: [400, 'EmptyBatchRequest'],
  InvalidBatchEntryIdException: [400, 'InvalidBatchEntryId'],
  InvalidParameterException: [400, 'InvalidParameter'],
  InvalidParameterValueException: [400, 'ParameterValueInvalid'],
  NotFoundException: [404, 'NotFound'],
  ResourceNotFoundException: [404, 'ResourceNotFound'],
  TooManyEntriesInBatchRequestException: [400, 'TooManyEntriesInBatchRequest'],
  ValidationException: [400, 'ValidationError'],
} as const;

type SnsErrorCode = keyof typeof ERRORS;

/** An error of SNS. */
export class SnsError extends ServiceError<SnsErrorCode> {
  override readonly name = 'SnsError';
  override readonly queryCode: string;

  constructor(code: SnsErrorCode, message: string) {
    const [status, queryCode] = ERRORS[code];
    super(code, message, status);
    this.queryCode = queryCode;
  }
}

export function invalid(what: string): SnsError {
  return new SnsError('InvalidParameterException', `Invalid parameter: ${what}`);
}

export function topicNotFound(): SnsError {
  return new SnsError('NotFoundException', 'Topic does not exist');
}

export function subscriptionNotFound(): SnsError {
  return new SnsError('NotFoundException', 'Subscription does not exist');
}
