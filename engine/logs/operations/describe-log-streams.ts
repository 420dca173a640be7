import { LOG_LISTING_MAX } from '../../base/limits';
import type { LogStreamRecord } from '../../host/logging/log-store';
import type { Output } from '../../service/operation';
import { writeToken } from '../../service/page-token';
import { flag, oneOf, optional } from '../../service/shape';
import { invalidParameter } from '../errors';
import { getIdentifiedGroup } from '../groups';
import * as members from '../members';
import { operation } from '../operation';
import { readListingToken, sequenceToken } from '../tokens';

export const describeLogStreams = operation({
  name: 'DescribeLogStreams',
  input: {
    logGroupName: optional(members.groupName()),
    logGroupIdentifier: optional(members.groupIdentifier()),
    logStreamNamePrefix: optional(members.streamName()),
    orderBy: optional(oneOf('LogStreamName', 'LastEventTime')),
    descending: optional(flag()),
    nextToken: optional(members.pageToken()),
    limit: optional(members.listingLimit()),
  },

  async handle(input, call) {
    const { logStreamNamePrefix: namePrefix, descending = false, limit = LOG_LISTING_MAX } = input;
    const orderBy = input.orderBy === 'LastEventTime' ? 'lastEventTime' : 'name';
    if (orderBy === 'lastEventTime' && namePrefix !== undefined) {
      throw invalidParameter('Cannot order by LastEventTime with a logStreamNamePrefix.');
    }
    const { arn } = await getIdentifiedGroup(input, call);
    const scope = `streams ${arn} ${orderBy} ${descending} ${namePrefix}`;
    const listing = { scope, now: call.clock.now() };
    const after = readListingToken(listing, input.nextToken);
    const page = await call.logs.listStreams(arn, { namePrefix, orderBy, descending }, { limit, after });
    return { logStreams: page.items.map(show), nextToken: writeToken(listing, page.next) };
  },
});

function show({ groupArn, name, creationTime, ...times }: LogStreamRecord): Output {
  const { firstEventTimestamp, lastEventTimestamp, lastIngestionTime } = times;
  return {
    logStreamName: name,
    creationTime,
    firstEventTimestamp,
    lastEventTimestamp,
    lastIngestionTime,
    uploadSequenceToken: sequenceToken(lastIngestionTime ?? creationTime),
    arn: `${groupArn}:log-stream:${name}`,
    // AWS stopped counting the bytes of a stream in 2019.
    storedBytes: 0,
  };
}
