import { isOwnedBy } from '../base/arn';
import { parseLogGroupArn } from '../base/log-arn';
import { list, map, text } from '../service/shape';
import { groupNotFound, invalidParameter, LogsError } from './errors';
import { getGroup } from './groups';
import type { LogGroupRecord } from '../host/logging/log-store';
import type { Call } from './operation';

const TAGS_MAX = 50;
const KEY_CHARACTERS_MAX = 128;

export const resourceArn = () => text({ min: 1, max: 1011 });
export const givenTags = () => map(text({ max: 256 }));
export const tagKeys = () => list(text({ min: 1, max: KEY_CHARACTERS_MAX }), { max: TAGS_MAX });

/** Log groups are all that has tags here. */
export async function getTagged(arn: string, call: Call): Promise<LogGroupRecord> {
  const parsed = parseLogGroupArn(arn);
  if (!parsed || !isOwnedBy(parsed, call.caller)) throw groupNotFound();
  return getGroup(parsed.name, call);
}

/** The tags there are with those that are given. */
export function withTags(
  tags: LogGroupRecord['tags'],
  given: Readonly<Record<string, string>>,
): NonNullable<LogGroupRecord['tags']> {
  for (const key of Object.keys(given)) {
    if (key === '' || key.length > KEY_CHARACTERS_MAX || /^aws:/i.test(key))
      throw invalidParameter(`The tag key '${key}' is not valid.`);
  }
  const all = { ...tags, ...given };
  if (Object.keys(all).length > TAGS_MAX)
    throw new LogsError('TooManyTagsException', `A resource can have no more than ${TAGS_MAX} tags.`);
  return all;
}
