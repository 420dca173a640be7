import { ServiceError } from '../../service/service-error';

const STATUS = {
  InvalidParameterValueException: 400,
  InvalidRequestContentException: 400,
  PolicyLengthExceededException: 400,
  PreconditionFailedException: 412,
  RequestTooLargeException: 413,
  ResourceConflictException: 409,
  ResourceNotFoundException: 404,
  ServiceException: 500,
  TooManyRequestsException: 429,
  ValidationException: 400,
} as const satisfies Record<string, number>;
type LambdaErrorCode = keyof typeof STATUS;

/** An error of Lambda. */
export class LambdaError extends ServiceError<LambdaErrorCode> {
  override readonly name = 'LambdaError';

  constructor(code: LambdaErrorCode, message: string) {
    super(code, message, STATUS[code], code === 'ValidationException' ? {} : { Type: 'User' });
  }
}

/** Lambda speaks of members with a small letter first, whatever its API calls them. */
export function invalid(violations: string): LambdaError {
  const told = violations.replace(/ at '([A-Z])/g, (_, first: string) => ` at '${first.toLowerCase()}`);
  return new LambdaError('ValidationException', told);
}

export function invalidValue(message: string): LambdaError {
  return new LambdaError('InvalidParameterValueException', message);
}

export function functionNotFound(arn: string): LambdaError {
  return new LambdaError('ResourceNotFoundException', `Function not found: ${arn}`);
}

export function notFound(message: string): LambdaError {
  return new LambdaError('ResourceNotFoundException', message);
}

export function conflict(message: string): LambdaError {
  return new LambdaError('ResourceConflictException', message);
}
