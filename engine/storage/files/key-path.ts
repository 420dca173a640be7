/**
 * Where the object of a key lies below its bucket's folder. A plain key is its own path, so that files can be looked at and
 * put there by hand; what a file system would understand differently is written with a `%`:
 *
 * - `%2E` and the like for a character, `%uD800` for half a surrogate pair;
 * - `%_` for a name without a character (`a//b`, `folder/`);
 * - `%-` at the end of a name too long for one: it goes on in the next;
 * - `%self` for the object `a` where there is a folder `a` as well.
 *
 * No key leads out of the folder, and no two keys to one file.
 */
export const SELF = '%self';

const NAME_BYTES_MAX = 200;
const EMPTY = '%_';
const CONTINUED = '%-';
const RESERVED =
  /[%\\:*?"<>|\u0000-\u001f\u007f]|[. ]$|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const ESCAPE = /%(?:([0-9A-F]{2})|u([0-9A-F]{4}))/g;

export function keyToPath(key: string): readonly string[] {
  return key.split('/').flatMap((name) => (name === '' ? [EMPTY] : pieces(encode(name))));
}

/** The key of a path that `keyToPath` gave; undefined for any other file. */
export function pathToKey(path: readonly string[]): string | undefined {
  const parts = path.at(-1) === SELF ? path.slice(0, -1) : path;
  if (parts.length === 0 || parts.at(-1)!.endsWith(CONTINUED)) return undefined;
  let key = '';
  parts.forEach((part, index) => {
    const isContinued = part.endsWith(CONTINUED);
    const text = isContinued ? part.slice(0, -CONTINUED.length) : part;
    key += text === EMPTY ? '' : decode(text);
    if (!isContinued && index < parts.length - 1) key += '/';
  });
  return keyToPath(key).join('/') === parts.join('/') ? key : undefined;
}

/** `.` and `..` lose their last dot here. */
function encode(name: string): string {
  return name.replace(RESERVED, (character) => {
    const code = character.charCodeAt(0);
    return code > 0xff ? `%u${hex(code, 4)}` : `%${hex(code, 2)}`;
  });
}

function decode(text: string): string {
  return text.replace(ESCAPE, (_, byte: string | undefined, unit: string | undefined) =>
    String.fromCharCode(Number.parseInt(byte ?? unit!, 16)),
  );
}

function hex(code: number, digits: number): string {
  return code.toString(16).toUpperCase().padStart(digits, '0');
}

/** Cuts a name into pieces a file system takes, never within a character or an escape. */
function pieces(encoded: string): readonly string[] {
  const found: string[] = [];
  let piece = '';
  let bytes = 0;
  for (const [unit] of encoded.matchAll(/%u[0-9A-F]{4}|%[0-9A-F]{2}|./gsu)) {
    const size = Buffer.byteLength(unit);
    if (bytes + size > NAME_BYTES_MAX) {
      found.push(piece + CONTINUED);
      [piece, bytes] = ['', 0];
    }
    piece += unit;
    bytes += size;
  }
  return [...found, piece];
}
