import { flag, optional } from '../../../../service/shape';
import { validation } from '../../errors';
import type { Condition } from '../../expressions/expression';
import { findIndex, readPage, readStart } from '../../items/listing';
import { attributesIn, readExpressions, refuseConsistentIndex } from '../../items/read-listing';
import { readSelection } from '../../items/selection';
import { section } from '../../keys/key-condition';
import * as members from '../../members';
import { operation } from '../../operation';
import { attributesOf, getTable, type KeySchema } from '../../tables/table';
import { compareText } from '../../values/compare';

export const query = operation({
  name: 'Query',
  input: {
    ...members.listing,
    KeyConditions: optional(members.anyMap()),
    QueryFilter: optional(members.anyMap()),
    ScanIndexForward: optional(flag()),
    KeyConditionExpression: members.expression(),
  },

  async handle(input, call) {
    const { key: keyCondition, filter, paths } = readExpressions(input);
    if (!keyCondition) {
      throw validation(
        'Either the KeyConditions or KeyConditionExpression parameter must be specified in the request.',
      );
    }
    const table = await getTable(input.TableName, call);
    const index = findIndex(table, input.IndexName);
    refuseConsistentIndex(index, input.ConsistentRead);
    const key = index?.key ?? table.key;
    refuseKeysInFilter(
      filter,
      key,
      input.FilterExpression === undefined ? 'QueryFilter' : 'Filter Expression',
    );
    const found = section(keyCondition, key, table);
    const after = readStart(input.ExclusiveStartKey, table, index);
    if (
      after !== undefined &&
      (compareText(after, found.from) < 0 || compareText(after, found.before) >= 0)
    ) {
      throw validation('The provided starting key is outside query boundaries based on provided conditions');
    }
    return readPage(
      {
        table,
        index,
        from: found.from,
        before: found.before,
        reverse: input.ScanIndexForward === false,
        after,
        limit: input.Limit,
        filter: both(found.filter, filter),
        selection: readSelection(input, paths, { table, index }),
        isConsistent: input.ConsistentRead,
        capacity: input.ReturnConsumedCapacity,
      },
      call,
    );
  },
});

function both(left: Condition | undefined, right: Condition | undefined): Condition | undefined {
  return left && right ? { kind: 'and', left, right } : (left ?? right);
}

function refuseKeysInFilter(filter: Condition | undefined, key: KeySchema, what: string): void {
  const names = filter ? attributesIn(filter) : [];
  const wrong = attributesOf(key).find((name) => names.includes(name));
  if (wrong === undefined) return;
  throw validation(`${what} can only contain non-primary key attributes: Primary key attribute: ${wrong}`);
}
