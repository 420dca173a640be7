import { LOG_EVENTS_PER_CALL_MAX } from '../../base/limits';
import type { Millis } from '../../base/time';
import { streamNotFound } from '../errors';
import { assertBatch, sortOut } from '../batch';
import { getGroup, getStream } from '../groups';
import * as members from '../members';
import { operation } from '../operation';
import { list, optional, struct, text } from '../../service/shape';
import { sequenceToken } from '../tokens';

export const putLogEvents = operation({
  name: 'PutLogEvents',
  input: {
    logGroupName: members.groupName(),
    logStreamName: members.streamName(),
    logEvents: list(struct({ timestamp: members.timestamp(), message: text({ min: 1 }) }), {
      min: 1,
      max: LOG_EVENTS_PER_CALL_MAX,
      entry: 'InputLogEvent',
    }),
    sequenceToken: optional(text({ min: 1 })),
  },

  async handle({ logGroupName, logStreamName: streamName, logEvents }, call) {
    assertBatch(logEvents);
    const group = await getGroup(logGroupName, call);
    await getStream(group, streamName, call);
    const now: Millis = call.clock.now();
    const { lines, rejected } = sortOut(logEvents, group, now);
    const isThere = await call.logs.append({ groupArn: group.arn, streamName, lines, ingestionTime: now });
    if (!isThere) throw streamNotFound();
    return { nextSequenceToken: sequenceToken(now), rejectedLogEventsInfo: rejected };
  },
});
