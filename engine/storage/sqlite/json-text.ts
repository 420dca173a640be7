const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** What libsql gives for bytes: the one for a single row, the other for many. */
export type Bytes = Uint8Array | ArrayBuffer;

/**
 * How a column of text is read. NOTE: libsql ends the process when it is to hand out text that is not UTF-8, as in a
 * damaged database; as bytes it can be refused.
 */
export function bytesOf(column: string, name = column): string {
  return `CAST(${column} AS BLOB) AS ${name}`;
}

/** The text of a column that was read as bytes. Throws when it is none. */
export function readText(bytes: Bytes): string {
  return decoder.decode(bytes);
}

export function readJson<T>(bytes: Bytes): T {
  return JSON.parse(readText(bytes)) as T;
}
