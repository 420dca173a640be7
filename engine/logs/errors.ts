import { ServiceError } from '../service/service-error';

type LogsErrorCode =
  | 'InvalidParameterException'
  | 'ResourceAlreadyExistsException'
  | 'ResourceNotFoundException'
  | 'TooManyTagsException';

/** An error of CloudWatch Logs. */
export class LogsError extends ServiceError<LogsErrorCode> {
  override readonly name = 'LogsError';

  constructor(code: LogsErrorCode, message: string) {
    super(code, message, 400);
  }
}

export function invalidParameter(message: string): LogsError {
  return new LogsError('InvalidParameterException', message);
}

export function invalidToken(): LogsError {
  return invalidParameter('The specified nextToken is invalid.');
}

export function groupNotFound(): LogsError {
  return new LogsError('ResourceNotFoundException', 'The specified log group does not exist.');
}

export function streamNotFound(): LogsError {
  return new LogsError('ResourceNotFoundException', 'The specified log stream does not exist.');
}

export function alreadyExists(what: 'group' | 'stream'): LogsError {
  return new LogsError('ResourceAlreadyExistsException', `The specified log ${what} already exists`);
}
