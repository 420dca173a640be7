/** The files of a function: those that can be edited as texts, and all others, which stay as they are. */
export interface CodeFiles {
  readonly texts: Readonly<Record<string, string>>;
  readonly others: Readonly<Record<string, Uint8Array>>;
}

const editedBytesMax = 200_000;
const textNames = /\.(m?js|cjs|ts|py|json|txt|md|ya?ml|html|css|csv|sql|env|xml)$/i;

export async function unpack(zip: Uint8Array): Promise<CodeFiles> {
  const { unzipSync } = await import('fflate');
  const texts: Record<string, string> = {};
  const others: Record<string, Uint8Array> = {};
  for (const [name, bytes] of Object.entries(unzipSync(zip))) {
    if (name.endsWith('/')) continue;
    if (isEdited(name, bytes)) put(texts, name, new TextDecoder().decode(bytes));
    else put(others, name, bytes);
  }
  return { texts, others };
}

/** The same files give the same bytes, whenever they are packed. */
export async function pack({ texts, others }: CodeFiles): Promise<Uint8Array> {
  const { zipSync, strToU8 } = await import('fflate');
  const files: Record<string, Uint8Array> = { ...others };
  for (const [name, text] of Object.entries(texts)) put(files, name, strToU8(text));
  return zipSync(files, { level: 6, mtime: new Date(1980, 0, 1) });
}

function isEdited(name: string, bytes: Uint8Array): boolean {
  return textNames.test(name) && !name.includes('node_modules/') && bytes.length <= editedBytesMax;
}

/** A file may be called `__proto__`. */
function put<T>(record: Record<string, T>, name: string, value: T): void {
  Object.defineProperty(record, name, { value, enumerable: true, writable: true, configurable: true });
}

export type FileNameFault = 'empty' | 'characters' | 'taken';

/** What is wrong with the name of a new file. */
export function fileNameFault(name: string, { texts, others }: CodeFiles): FileNameFault | undefined {
  if (name.trim() === '') return 'empty';
  if (!/^[\w.@-]+(\/[\w.@-]+)*$/.test(name) || name.includes('..')) return 'characters';
  return Object.hasOwn(texts, name) || Object.hasOwn(others, name) ? 'taken' : undefined;
}
