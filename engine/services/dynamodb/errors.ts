import type { JsonObject } from '../../base/json';
import { ServiceError } from '../../service/service-error';
import type { Item } from './values/attribute-value';

type DynamoDbErrorCode =
  | 'ConditionalCheckFailedException'
  | 'IdempotentParameterMismatchException'
  | 'LimitExceededException'
  | 'ResourceInUseException'
  | 'ResourceNotFoundException'
  | 'TableNotFoundException'
  | 'TransactionCanceledException'
  | 'ValidationException';

/** An error of DynamoDB. `details`: further members of its shape. */
export class DynamoDbError extends ServiceError<DynamoDbErrorCode> {
  override readonly name = 'DynamoDbError';
  protected override readonly namespace: string;

  constructor(
    code: DynamoDbErrorCode,
    message: string,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(code, message, 400);
    this.namespace =
      code === 'ValidationException' ? 'com.amazon.coral.validate#' : 'com.amazonaws.dynamodb.v20120810#';
  }

  override toJSON() {
    return { ...super.toJSON(), ...this.details };
  }
}

export function validation(message: string): DynamoDbError {
  return new DynamoDbError('ValidationException', message);
}

export function invalidParameters(reason: string): DynamoDbError {
  return validation(`One or more parameter values were invalid: ${reason}`);
}

/** What reads and writes items says of a table that is not there. */
export function notFound(): DynamoDbError {
  return new DynamoDbError('ResourceNotFoundException', 'Requested resource not found');
}

/** What manages tables says of it. */
export function tableNotFound(name: string): DynamoDbError {
  return new DynamoDbError(
    'ResourceNotFoundException',
    `Requested resource not found: Table: ${name} not found`,
  );
}

export function tableExists(name: string): DynamoDbError {
  return new DynamoDbError('ResourceInUseException', `Table already exists: ${name}`);
}

/** `item`: shown to those who asked for it. */
export function conditionFailed(item?: Item): DynamoDbError {
  return new DynamoDbError(
    'ConditionalCheckFailedException',
    'The conditional request failed',
    item && { Item: item },
  );
}

export function transactionCanceled(reasons: readonly JsonObject[]): DynamoDbError {
  const codes = reasons.map(({ Code }) => String(Code)).join(', ');
  return new DynamoDbError(
    'TransactionCanceledException',
    `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`,
    { CancellationReasons: reasons },
  );
}
