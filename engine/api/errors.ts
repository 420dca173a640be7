import { ServiceError } from '../service/service-error';

/** Every error of the API. */
export const API_ERROR_CODES = [
  'ActivityAlreadyExists',
  'ActivityDoesNotExist',
  'ActivityLimitExceeded',
  'ActivityWorkerLimitExceeded',
  'ConflictException',
  'ExecutionAlreadyExists',
  'ExecutionDoesNotExist',
  'ExecutionLimitExceeded',
  'ExecutionNotRedrivable',
  'InvalidArn',
  'InvalidDefinition',
  'InvalidEncryptionConfiguration',
  'InvalidExecutionInput',
  'InvalidLoggingConfiguration',
  'InvalidName',
  'InvalidOutput',
  'InvalidToken',
  'InvalidTracingConfiguration',
  'KmsAccessDeniedException',
  'KmsInvalidStateException',
  'KmsThrottlingException',
  'MissingRequiredParameter',
  'ResourceNotFound',
  'ServiceQuotaExceededException',
  'StateMachineAlreadyExists',
  'StateMachineDeleting',
  'StateMachineDoesNotExist',
  'StateMachineLimitExceeded',
  'StateMachineTypeNotSupported',
  'TaskDoesNotExist',
  'TaskTimedOut',
  'TooManyTags',
  'ValidationException',
] as const;

export type ApiErrorCode = (typeof API_ERROR_CODES)[number];

/** The documentation gives these two a status of their own; every other error is a 400. */
const STATUS: Partial<Record<ApiErrorCode, number>> = {
  ConflictException: 409,
  ServiceQuotaExceededException: 402,
};

/** An error of Step Functions. */
export class ApiError extends ServiceError<ApiErrorCode> {
  override readonly name = 'ApiError';
  protected override readonly namespace: string = 'com.amazonaws.swf.service.v2.model#';

  constructor(code: ApiErrorCode, message: string, members?: Readonly<Record<string, string>>) {
    super(code, message, STATUS[code] ?? 400, members);
  }
}

/** An input that breaks a constraint of the API model: AWS finds it before Step Functions sees the request. */
export class ConstraintError extends ApiError {
  protected override readonly namespace = 'com.amazon.coral.validate#';

  constructor(violations: string) {
    super('ValidationException', violations);
  }
}

export function invalidArn(problem: string): ApiError {
  return new ApiError('InvalidArn', `Invalid Arn: '${problem}'`);
}

export function invalidName(name: string): ApiError {
  return new ApiError('InvalidName', `Invalid Name: '${name}'`);
}

export function invalidToken(): ApiError {
  return new ApiError('InvalidToken', `Invalid Token: 'Invalid token'`);
}

export function executionNotFound(arn: string): ApiError {
  return new ApiError('ExecutionDoesNotExist', `Execution Does Not Exist: '${arn}'`);
}

export function stateMachineNotFound(arn: string): ApiError {
  return new ApiError('StateMachineDoesNotExist', `State Machine Does Not Exist: '${arn}'`);
}

export function stateMachineDeleting(arn: string): ApiError {
  return new ApiError('StateMachineDeleting', `State Machine is being deleted: '${arn}'`);
}

export function activityNotFound(arn: string): ApiError {
  return new ApiError('ActivityDoesNotExist', `Activity Does Not Exist: '${arn}'`);
}

export function aliasNotFound(arn: string): ApiError {
  const message = 'Request references a resource that does not exist.';
  return new ApiError('ResourceNotFound', message, { resourceName: arn });
}

export function resourceNotFound(arn: string): ApiError {
  return new ApiError('ResourceNotFound', `Resource not found: '${arn}'`, { resourceName: arn });
}

export function typeNotSupported(): ApiError {
  return new ApiError(
    'StateMachineTypeNotSupported',
    'This operation is not supported by this type of state machine',
  );
}
