import { isOwnedBy } from '../base/arn';
import { logGroupArn, parseLogGroupArn } from '../base/log-arn';
import type { Millis } from '../base/time';
import type { LogGroupRecord, LogStreamRecord } from '../host/logging/log-store';
import { groupNotFound, invalidParameter, streamNotFound } from './errors';
import type { Call } from './operation';

const DAY: Millis = 24 * 60 * 60 * 1000;

export async function getGroup(name: string, { caller, logs }: Call): Promise<LogGroupRecord> {
  const group = await logs.findGroup(logGroupArn(caller, name));
  if (!group) throw groupNotFound();
  return group;
}

/** The group a call names, by its name or by an identifier that is a name or an ARN. */
export function getIdentifiedGroup(
  { logGroupName, logGroupIdentifier }: { logGroupName?: string; logGroupIdentifier?: string },
  call: Call,
): Promise<LogGroupRecord> {
  if (logGroupName !== undefined && logGroupIdentifier !== undefined) {
    throw invalidParameter('LogGroup name and LogGroup identifier are mutually exclusive parameters.');
  }
  const identifier = logGroupName ?? logGroupIdentifier;
  if (identifier === undefined)
    throw invalidParameter('Either logGroupName or logGroupIdentifier is required.');
  if (!identifier.startsWith('arn:')) return getGroup(identifier, call);
  const parsed = parseLogGroupArn(identifier);
  if (!parsed || !isOwnedBy(parsed, call.caller)) throw groupNotFound();
  return getGroup(parsed.name, call);
}

export async function getStream(
  group: LogGroupRecord,
  name: string,
  { logs }: Call,
): Promise<LogStreamRecord> {
  const stream = await logs.findStream(group.arn, name);
  if (!stream) throw streamNotFound();
  return stream;
}

/** The first moment the group keeps. */
export function keptSince({ retentionInDays }: LogGroupRecord, now: Millis): Millis {
  return retentionInDays === undefined ? 0 : Math.max(0, now - retentionInDays * DAY);
}
