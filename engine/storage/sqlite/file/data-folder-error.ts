/** The data folder cannot be used. The message says what to do about it, in one line. */
export class DataFolderError extends Error {
  override readonly name = 'DataFolderError';
}

/** What went wrong with the folder `data` when it was opened, in words its owner can act on. */
export function dataFolderError(data: string, cause: unknown): DataFolderError {
  if (cause instanceof DataFolderError) return cause;
  const code = codeOf(cause);
  return new DataFolderError(`${whyNotOpened(data, code)} (${code || messageOf(cause)})`, { cause });
}

function whyNotOpened(data: string, code: string): string {
  if (/BUSY|LOCKED/.test(code)) {
    return `The data folder ${data} is in use by another engine: stop that one, or choose another folder with --data DIR`;
  }
  if (isOfFullDisk(code)) {
    return `The disk of the data folder ${data} is full: make room, or choose another folder with --data DIR`;
  }
  return `The data folder ${data} cannot be written: give this user write permission, or choose another folder with --data DIR`;
}

/** Why nothing is kept at present, in words the folder's owner can act on while the engine runs. */
export function whyNotWritten(data: string, cause: unknown): string {
  const code = codeOf(cause);
  if (code === '') return messageOf(cause);
  if (isOfFullDisk(code)) {
    return `The disk of the data folder ${data} is full: make room, and writing goes on by itself (${code})`;
  }
  if (code === 'ENOENT') {
    return `${data}/engine.db is gone: put it back and writing goes on by itself, or restart the engine to begin with an empty one`;
  }
  if (isOfDamage(cause)) {
    return `${data}/engine.db is damaged: restart the engine, which saves what it can (${code})`;
  }
  return `The data folder ${data} cannot be written at present: see that its disk works and this user may write there; writing goes on by itself (${code})`;
}

/** Whether the database could not be read or written, as opposed to a write it refused for what was in it. */
export function isOfTheDisk(error: unknown): boolean {
  return /^SQLITE_(?!CONSTRAINT|ERROR|MISUSE|RANGE|TOOBIG|MISMATCH)|^E[A-Z]+$/.test(codeOf(error));
}

function isOfFullDisk(code: string): boolean {
  return /FULL|ENOSPC|EDQUOT/.test(code);
}

export function isOfDamage(error: unknown): boolean {
  return /NOTADB|CORRUPT/.test(codeOf(error));
}

function codeOf(cause: unknown): string {
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' ? code : '';
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
