import { expect, test } from 'vitest';
import { enumOrder } from './enum-order';

/** The values as the models list them, and as AWS was seen to show them. */
test.each([
  [
    'ExecutionStatus of Step Functions, recorded 2023-08',
    'RUNNING SUCCEEDED FAILED TIMED_OUT ABORTED PENDING_REDRIVE',
    'SUCCEEDED TIMED_OUT PENDING_REDRIVE ABORTED FAILED RUNNING',
  ],
  [
    'ReturnValue of DynamoDB',
    'NONE ALL_OLD UPDATED_OLD ALL_NEW UPDATED_NEW',
    'ALL_NEW UPDATED_OLD ALL_OLD NONE UPDATED_NEW',
  ],
  ['ReturnConsumedCapacity of DynamoDB', 'INDEXES TOTAL NONE', 'INDEXES TOTAL NONE'],
  [
    'ComparisonOperator of DynamoDB',
    'EQ NE IN LE LT GE GT BETWEEN NOT_NULL NULL CONTAINS NOT_CONTAINS BEGINS_WITH',
    'IN NULL BETWEEN LT NOT_CONTAINS EQ GT NOT_NULL NE LE BEGINS_WITH GE CONTAINS',
  ],
])('%s', (_, values, shown) => {
  expect(enumOrder(values.split(' ')).join(' ')).toBe(shown);
});
