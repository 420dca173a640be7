import { parseArn } from '../../base/arn';
import { put } from '../../base/json';
import { TAGS_PER_RESOURCE_MAX } from '../../base/limits';
import { ownActivityArn } from '../activities/activities';
import { ApiError, invalidArn, resourceNotFound } from '../errors';
import type { Call } from '../operation';
import { parseMachineArn } from './machine-arn';

type Tags = Readonly<Record<string, string>>;
type Given = readonly { readonly key?: string; readonly value?: string }[];

const ALLOWED = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;

/** The tags of a machine or an activity, and how to replace them. */
export interface Taggable {
  readonly tags: Tags;
  replace(tags: Tags): Promise<unknown>;
}

/** The resource whose tags are meant; versions and aliases have none (recorded: ResourceNotFound). */
export async function getTaggable(arn: string, call: Call): Promise<Taggable> {
  const taggable = isActivity(arn) ? await findActivity(arn, call) : await findMachine(arn, call);
  if (!taggable) throw resourceNotFound(arn);
  return taggable;
}

function isActivity(arn: string): boolean {
  const parsed = parseArn(arn);
  if (!parsed.ok) throw invalidArn(parsed.failure);
  return parsed.value.kind === 'activity';
}

async function findActivity(arn: string, call: Call): Promise<Taggable | undefined> {
  const { activities } = call.store;
  const activity = ownActivityArn(arn, call) && (await activities.find(arn));
  if (!activity) return undefined;
  return { tags: activity.tags, replace: (tags) => activities.update({ ...activity, tags }) };
}

async function findMachine(arn: string, call: Call): Promise<Taggable | undefined> {
  const { stateMachines } = call.store;
  const { machineArn, qualifier } = parseMachineArn(arn, call);
  const machine = machineArn && qualifier === undefined ? await stateMachines.find(machineArn) : undefined;
  if (!machine) return undefined;
  return { tags: machine.tags, replace: (tags) => stateMachines.update({ ...machine, tags }) };
}

/** `tags` with `given` added; a key named twice keeps the last value. */
export function withTags(tags: Tags, given: Given, resourceArn: string): Tags {
  const merged = { ...tags };
  given.forEach(({ key, value = '' }, index) => {
    if (key === undefined) throw keyMissing(index + 1);
    assertTag(key, value);
    put(merged, key, value);
  });
  if (Object.keys(merged).length > TAGS_PER_RESOURCE_MAX) {
    throw new ApiError('TooManyTags', `Too many tags: '${resourceArn}'`, { resourceName: resourceArn });
  }
  return merged;
}

/** The model lets a tag have no key; a tag without one cannot be kept. */
function keyMissing(number: number): ApiError {
  return new ApiError(
    'ValidationException',
    `1 validation error detected: Value null at 'tags.${number}.member.key' failed to satisfy constraint: Member must not be null`,
  );
}

function assertTag(key: string, value: string): void {
  if (/^aws:/i.test(key)) {
    throw new ApiError('ValidationException', `Tag keys may not begin with 'aws:'. Received: ${key}`);
  }
  const wrong = [key, value].find((text) => !ALLOWED.test(text));
  if (wrong !== undefined) {
    throw new ApiError(
      'ValidationException',
      `Tag contains characters that are not allowed. Received: ${wrong}`,
    );
  }
}
