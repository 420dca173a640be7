import { deflate, inflate, TooLarge } from './compress';
import { fromBase64Url, toBase64Url } from './base64url';
import { sharedSchema, type Shared } from './shared';

/** Longer links are cut by some mail programs and chats. */
export const LINK_CHARS_SAFE = 8_000;

const MARK = '#share=';
const VERSION = '1';
const HASH_CHARS_MAX = 400_000;
const JSON_BYTES_MAX = 4 * 1_048_576;

/** Why a link cannot be opened. */
export type ShareFailure = 'no-share' | 'other-version' | 'too-large' | 'damaged' | 'invalid';

export type SharedOrFailure =
  { readonly ok: true; readonly value: Shared } | { readonly ok: false; readonly failure: ShareFailure };

/** The address of what is shared: everything is behind `#`, which no browser sends to a server. */
export async function linkTo(shared: Shared, page: string): Promise<string> {
  const content = toBase64Url(await deflate(JSON.stringify(sharedSchema.parse(shared))));
  return `${page.split('#')[0]}${MARK}${VERSION}.${content}`;
}

/** What the hash of an address carries. It may come from anybody: nothing in it is trusted. */
export async function readShared(hash: string): Promise<SharedOrFailure> {
  if (!hash.startsWith(MARK)) return no('no-share');
  if (hash.length > HASH_CHARS_MAX) return no('too-large');
  const [version, content, ...rest] = hash.slice(MARK.length).split('.');
  if (version !== VERSION) return no(/^\d+$/.test(version ?? '') ? 'other-version' : 'damaged');
  const bytes = rest.length === 0 ? fromBase64Url(content ?? '') : undefined;
  if (!bytes) return no('damaged');
  try {
    const parsed = sharedSchema.safeParse(JSON.parse(await inflate(bytes, JSON_BYTES_MAX)));
    return parsed.success ? { ok: true, value: parsed.data } : no('invalid');
  } catch (trouble) {
    return no(trouble instanceof TooLarge ? 'too-large' : 'damaged');
  }
}

function no(failure: ShareFailure): SharedOrFailure {
  return { ok: false, failure };
}
