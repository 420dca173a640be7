import { LOG_EVENTS_PER_CALL_MAX } from '../../base/limits';
import type { LogEventRecord, LogPosition } from '../../host/logging/log-store';
import type { Output } from '../../service/operation';
import { flag, optional } from '../../service/shape';
import { getIdentifiedGroup, getStream, keptSince } from '../groups';
import * as members from '../members';
import { operation } from '../operation';
import { readPage } from '../read-events';
import { readWalk, writeWalk } from '../tokens';

const BEGINNING: LogPosition = { timestamp: 0, ordinal: 0 };

export const getLogEvents = operation({
  name: 'GetLogEvents',
  input: {
    logGroupName: optional(members.groupName()),
    logGroupIdentifier: optional(members.groupIdentifier()),
    logStreamName: members.streamName(),
    startTime: optional(members.timestamp()),
    endTime: optional(members.timestamp()),
    nextToken: optional(members.pageToken()),
    limit: optional(members.eventsLimit()),
    startFromHead: optional(flag()),
  },

  async handle(input, call) {
    const walk = input.nextToken === undefined ? undefined : readWalk(input.nextToken);
    const group = await getIdentifiedGroup(input, call);
    await getStream(group, input.logStreamName, call);
    const reverse = walk ? walk.direction === 'b' : !input.startFromHead;
    const found = await readPage(
      call.logs,
      {
        groupArn: group.arn,
        streamNames: [input.logStreamName],
        from: Math.max(input.startTime ?? 0, keptSince(group, call.clock.now())),
        until: input.endTime,
        after: walk?.from,
        reverse,
      },
      input.limit ?? LOG_EVENTS_PER_CALL_MAX,
    );
    const events = reverse ? found.toReversed() : found;
    const edge = walk?.from ?? BEGINNING;
    return {
      events: events.map(show),
      nextForwardToken: writeWalk({ direction: 'f', from: events.at(-1) ?? edge }),
      nextBackwardToken: writeWalk({ direction: 'b', from: events[0] ?? edge }),
    };
  },
});

function show({ timestamp, message, ingestionTime }: LogEventRecord): Output {
  return { timestamp, message, ingestionTime };
}
