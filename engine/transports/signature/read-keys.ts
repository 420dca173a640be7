import { isObject, type Json } from '../../base/json';
import type { AccessKey } from './keys';

/** A list of keys that cannot be used; the message says which one and why, and never a secret. */
export class KeysError extends Error {
  override readonly name = 'KeysError';
}

/** The keys of a file: a list in JSON. docs/operations.md says what each has. */
export function readKeys(text: string): readonly AccessKey[] {
  const list = parse(text);
  if (!Array.isArray(list) || list.length === 0) throw new KeysError('a JSON list of keys is expected');
  return list.map(readKey);
}

function parse(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    throw new KeysError('the file is not JSON');
  }
}

function readKey(entry: Json, index: number): AccessKey {
  const at = `key ${index + 1}`;
  if (!isObject(entry)) throw new KeysError(`${at} is not an object`);
  const text = (name: string, pattern: RegExp, wanted: string): string => {
    const value = entry[name];
    if (typeof value === 'string' && pattern.test(value)) return value;
    throw new KeysError(`${at}: ${name} must be ${wanted}`);
  };
  const account = text('accountId', /^\d{12}$/, 'twelve digits in quotes');
  const { sessionToken, expires, policy, regions } = entry;
  return {
    accessKeyId: text('accessKeyId', /^\w{16,128}$/, 'from 16 to 128 letters and digits'),
    secretAccessKey: text('secretAccessKey', /^\S+$/, 'a text without spaces'),
    account,
    arn: text(
      'arn',
      new RegExp(`^arn:aws[\\w-]*:(?:iam|sts)::${account}:\\S+$`),
      `an ARN of the account ${account}`,
    ),
    ...(sessionToken !== undefined && {
      sessionToken: text('sessionToken', /^\S+$/, 'a text without spaces'),
    }),
    ...(expires !== undefined && {
      endsAt: Date.parse(text('expires', /^\d{4}-\d\d-\d\dT.+/, 'a time in ISO 8601')),
    }),
    ...(policy !== undefined && { policy: typeof policy === 'string' ? policy : JSON.stringify(policy) }),
    ...(Array.isArray(regions) && { regions: regions.map(String) }),
  };
}
