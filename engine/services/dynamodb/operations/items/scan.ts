import { integer, optional } from '../../../../service/shape';
import { validation } from '../../errors';
import { findIndex, readPage, readStart } from '../../items/listing';
import { readExpressions, refuseConsistentIndex } from '../../items/read-listing';
import { readSelection } from '../../items/selection';
import { segmentStart } from '../../keys/sort-key';
import * as members from '../../members';
import { operation } from '../../operation';
import { getTable } from '../../tables/table';

const SEGMENTS_MAX = 1_000_000;

export const scan = operation({
  name: 'Scan',
  input: {
    ...members.listing,
    ScanFilter: optional(members.anyMap()),
    TotalSegments: optional(integer({ min: 1, max: SEGMENTS_MAX })),
    Segment: optional(integer({ min: 0, max: SEGMENTS_MAX - 1 })),
  },

  async handle(input, call) {
    const [segment, total] = readSegment(input);
    const { filter, paths } = readExpressions(input);
    const table = await getTable(input.TableName, call);
    const index = findIndex(table, input.IndexName);
    refuseConsistentIndex(index, input.ConsistentRead);
    return readPage(
      {
        table,
        index,
        from: segmentStart(segment, total),
        before: segmentStart(segment + 1, total),
        after: readStart(input.ExclusiveStartKey, table, index),
        limit: input.Limit,
        filter,
        selection: readSelection(input, paths, { table, index }),
        isConsistent: input.ConsistentRead,
        capacity: input.ReturnConsumedCapacity,
      },
      call,
    );
  },
});

function readSegment({
  Segment,
  TotalSegments,
}: {
  readonly Segment?: number | undefined;
  readonly TotalSegments?: number | undefined;
}): readonly [number, number] {
  if (Segment === undefined && TotalSegments === undefined) return [0, 1];
  if (TotalSegments === undefined) {
    throw validation(
      'The TotalSegments parameter is required but was not present in the request when Segment parameter is present',
    );
  }
  if (Segment === undefined) {
    throw validation(
      'The Segment parameter is required but was not present in the request when parameter TotalSegments is present',
    );
  }
  if (Segment >= TotalSegments) {
    throw validation(
      `The Segment parameter is zero-based and must be less than parameter TotalSegments: Segment: ${Segment} is not less than TotalSegments: ${TotalSegments}`,
    );
  }
  return [Segment, TotalSegments];
}
