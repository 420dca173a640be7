import { isObject, own } from '../../base/json';
import { readJson } from '../../base/json-text/read-json';
import { fail, ok, type Result } from '../../base/result';
import { rowObject } from './csv-items';
import { CSV_DELIMITERS, csvRows } from './csv-rows';
import type { Items, ReadItem } from './read-item';
import { fileText } from './read-file';

/** A file that a manifest names. */
export interface DataFile {
  readonly bucket: string;
  readonly key: string;
}

/** `manifest.json` of an S3 inventory: where its files are, and their columns. */
export interface Inventory {
  readonly files: readonly DataFile[];
  readonly columns: readonly string[];
}

const NOT_AN_INVENTORY = 'The manifest file is not a manifest of an S3 inventory in CSV format.';

export function readInventory(bytes: Uint8Array): Result<Inventory, string> {
  const document = readJson(fileText(bytes));
  const manifest = document.ok ? document.value.value : undefined;
  if (!isObject(manifest) || own(manifest, 'fileFormat') !== 'CSV') return fail(NOT_AN_INVENTORY);
  const [schema, files, destination] = ['fileSchema', 'files', 'destinationBucket'].map((name) =>
    own(manifest, name),
  );
  if (typeof schema !== 'string' || !Array.isArray(files) || typeof destination !== 'string') {
    return fail(NOT_AN_INVENTORY);
  }
  const bucket = destination.split(':').at(-1)!;
  const keys = files.map((file) => (isObject(file) ? own(file, 'key') : undefined));
  if (!keys.every((key) => typeof key === 'string')) return fail(NOT_AN_INVENTORY);
  return ok({
    files: keys.map((key) => ({ bucket, key })),
    columns: schema.split(',').map((column) => column.trim()),
  });
}

/** One file of an inventory: rows without a header of their own. */
export function inventoryItems(bytes: Uint8Array, columns: readonly string[], maxItems: number): Items {
  const items: ReadItem[] = [];
  for (const row of csvRows(fileText(bytes), CSV_DELIMITERS.COMMA)) {
    if (items.length >= maxItems) break;
    items.push({ value: rowObject(columns, row) });
  }
  return ok(items);
}

/** The manifest Athena's UNLOAD writes: one `s3://bucket/key` a line. */
export function readAthenaManifest(bytes: Uint8Array): Result<readonly DataFile[], string> {
  const files: DataFile[] = [];
  for (const [uri = ''] of csvRows(fileText(bytes), CSV_DELIMITERS.COMMA)) {
    const parts = /^s3:\/\/([^/]+)\/(.+)$/.exec(uri.trim());
    if (!parts) return fail(`The manifest file names '${uri.trim()}', which is not the URI of an S3 object.`);
    files.push({ bucket: parts[1]!, key: parts[2]! });
  }
  return ok(files);
}
