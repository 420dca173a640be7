import type { LogBatch, LogGroupRecord, LogStore, LogStreamRecord } from '../../../host/logging/log-store';
import type { MemoryLogs } from '../memory-logs';
import { Shelf, type Keeper, type Kept } from './shelf';

/** Log groups of which a keeper has all that was written. What retention took is taken anew when they are read in. */
export function keptLogs(memory: MemoryLogs, keeper: Keeper, kept: readonly Kept[]): LogStore {
  const groups = new Shelf<LogGroupRecord>(keeper, 'log-group');
  const streams = new Shelf<LogStreamRecord>(keeper, 'log-stream');
  const batches = new Shelf<LogBatch>(keeper, 'log-batch');
  for (const [, group] of groups.load(kept)) void memory.createGroup(group);
  for (const [, stream] of streams.load(kept)) void memory.createStream(stream);
  for (const [, batch] of batches.load(kept)) void memory.append(batch);
  const streamId = (groupArn: string, name: string) => `${groupArn}\n${name}`;

  return {
    async createGroup(group) {
      const isDone = await memory.createGroup(group);
      if (isDone) groups.put(group.arn, group);
      return isDone;
    },
    async updateGroup(group, now) {
      const isDone = await memory.updateGroup(group, now);
      if (isDone) groups.put(group.arn, group);
      return isDone;
    },
    async deleteGroup(arn) {
      const isDone = await memory.deleteGroup(arn);
      groups.remove(arn);
      for (const shelf of [streams, batches]) shelf.removeAll(`${arn}\n`);
      return isDone;
    },
    async createStream(stream) {
      const outcome = await memory.createStream(stream);
      if (outcome === 'created') streams.put(streamId(stream.groupArn, stream.name), stream);
      return outcome;
    },
    async deleteStream(groupArn, name) {
      const isDone = await memory.deleteStream(groupArn, name);
      streams.remove(streamId(groupArn, name));
      batches.removeAll(`${streamId(groupArn, name)}\n`);
      return isDone;
    },
    async append(batch) {
      const isDone = await memory.append(batch);
      if (isDone && batch.lines.length > 0) batches.add(streamId(batch.groupArn, batch.streamName), batch);
      return isDone;
    },
    findGroup: (arn) => memory.findGroup(arn),
    listGroups: (prefix, page) => memory.listGroups(prefix, page),
    findStream: (groupArn, name) => memory.findStream(groupArn, name),
    listStreams: (groupArn, filter, page) => memory.listStreams(groupArn, filter, page),
    events: (query) => memory.events(query),
  };
}
