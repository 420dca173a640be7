/** How an object can be shown. */
export type Preview =
  | { readonly kind: 'image' }
  | { readonly kind: 'text'; readonly text: string; readonly isCut: boolean }
  | { readonly kind: 'none' };

const shownBytesMax = 200_000;
const images = /^image\/(png|jpeg|gif|webp|avif|bmp|svg\+xml)$/;
const texts = /^(text\/|application\/(json|xml|x-ndjson|yaml|javascript))|\+(json|xml)$/;
const textNames = /\.(txt|json|jsonl|ndjson|csv|tsv|md|ya?ml|xml|html|js|mjs|py|log)$/i;
const imageNames = /\.(png|jpe?g|gif|webp|avif|bmp|svg)$/i;

/** Many who put an object say no type: its name tells then, and in the end its bytes. */
export function previewOf(key: string, type: string, bytes: Uint8Array): Preview {
  const isVague = type === '' || type.includes('octet-stream');
  if (images.test(type) || (isVague && imageNames.test(key))) return { kind: 'image' };
  if (texts.test(type) || (isVague && (textNames.test(key) || isText(bytes)))) return shownText(bytes);
  return { kind: 'none' };
}

/** What a browser must be told to show a picture. */
export function imageType(key: string, type: string): string {
  if (images.test(type)) return type;
  const ending = (imageNames.exec(key)?.[1] ?? 'png').toLowerCase();
  return `image/${{ jpg: 'jpeg', svg: 'svg+xml' }[ending] ?? ending}`;
}

function shownText(bytes: Uint8Array): Preview {
  const text = new TextDecoder().decode(bytes.subarray(0, shownBytesMax));
  const isCut = bytes.length > shownBytesMax;
  return { kind: 'text', text: isCut ? text : pretty(text), isCut };
}

function pretty(text: string): string {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? JSON.stringify(value, null, 2) : text;
  } catch {
    return text;
  }
}

function isText(bytes: Uint8Array): boolean {
  try {
    const start = bytes.subarray(0, 4_000);
    new TextDecoder('utf-8', { fatal: true }).decode(
      start.subarray(0, start.lastIndexOf(10) + 1 || start.length),
    );
    return !start.includes(0);
  } catch {
    return false;
  }
}
