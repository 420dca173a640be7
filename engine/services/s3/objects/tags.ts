import { list, struct, text } from '../../../service/shape';
import { S3Error, invalidArgument } from '../errors';

export interface Tag {
  readonly Key: string;
  readonly Value: string;
}

export const tagging = () => struct({ TagSet: list(struct({ Key: text(), Value: text() })) });

const TAGS_MAX = 10;

/** Tags of an object as a header carries them: `size=large&colour=red`. */
export function readTagging(header: string | undefined): readonly Tag[] {
  if (!header) return [];
  const pairs = header.split('&').map((pair) => {
    const [name = '', value = ''] = pair.split('=');
    return { Key: decoded(name, header), Value: decoded(value, header) };
  });
  return checkedTags(pairs);
}

function decoded(text: string, header: string): string {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch {
    throw invalidArgument(
      "The header 'x-amz-tagging' shall be encoded as UTF-8 then URLEncoded URL query parameters without tag name duplicates.",
      'x-amz-tagging',
      header,
    );
  }
}

export function checkedTags(tags: readonly Tag[]): readonly Tag[] {
  if (tags.length > TAGS_MAX) throw new S3Error('BadRequest', 'Object tags cannot be greater than 10');
  const names = new Set<string>();
  for (const { Key, Value } of tags) {
    if (Key === '' || Key.length > 128 || Key.startsWith('aws:')) {
      throw new S3Error('InvalidTag', 'The TagKey you have provided is invalid', { TagKey: Key });
    }
    if (Value.length > 256) {
      throw new S3Error('InvalidTag', 'The TagValue you have provided is invalid', {
        TagKey: Key,
        TagValue: Value,
      });
    }
    if (names.has(Key)) {
      throw new S3Error('InvalidTag', 'Cannot provide multiple Tags with the same key', { TagKey: Key });
    }
    names.add(Key);
  }
  return tags;
}
