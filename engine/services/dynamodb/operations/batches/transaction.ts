import type { JsonObject } from '../../../../base/json';
import { DynamoDbError, transactionCanceled } from '../../errors';

/** Does what a transaction consists of; if any of it fails, the transaction does, with a reason for each. */
export async function asReasons<T, R>(
  parts: readonly T[],
  perform: (part: T) => Promise<R>,
): Promise<readonly R[]> {
  const done: R[] = [];
  const reasons: JsonObject[] = [];
  for (const part of parts) {
    try {
      done.push(await perform(part));
      reasons.push({ Code: 'None' });
    } catch (error) {
      reasons.push(reason(error));
    }
  }
  if (done.length < parts.length) throw transactionCanceled(reasons);
  return done;
}

function reason(error: unknown): JsonObject {
  if (!(error instanceof DynamoDbError)) throw error;
  const { message: Message, details } = error;
  switch (error.code) {
    case 'ConditionalCheckFailedException':
      return { ...(details as JsonObject), Code: 'ConditionalCheckFailed', Message };
    case 'ValidationException':
      return { Code: 'ValidationError', Message };
    case 'IdempotentParameterMismatchException':
    case 'LimitExceededException':
    case 'ResourceInUseException':
    case 'ResourceNotFoundException':
    case 'TableNotFoundException':
    case 'TransactionCanceledException':
      throw error;
  }
}
