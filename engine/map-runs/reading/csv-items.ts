import { put, utf8Length, type JsonObject } from '../../base/json';
import { CSV_HEADER_BYTES_MAX } from '../../base/limits';
import { fail, ok } from '../../base/result';
import { csvRows } from './csv-rows';
import type { Items, ReadItem } from './read-item';

export interface CsvReading {
  readonly delimiter: string;
  /** Absent: the first row names the columns. */
  readonly headers?: readonly string[];
  readonly maxItems: number;
}

/** A row becomes an object of strings. A cell that is missing is empty; cells beyond the headers are dropped. */
export function csvItems(text: string, { delimiter, headers: given, maxItems }: CsvReading): Items {
  const rows = csvRows(text, delimiter);
  const headers = given ?? rows.next().value ?? [];
  if (new Set(headers).size < headers.length) return fail('CSV headers cannot contain duplicates.');
  if (utf8Length(headers.join(delimiter)) > CSV_HEADER_BYTES_MAX) {
    return fail(`CSV headers cannot be larger than ${CSV_HEADER_BYTES_MAX} bytes.`);
  }
  const items: ReadItem[] = [];
  for (const row of rows) {
    if (items.length >= maxItems) break;
    items.push({ value: rowObject(headers, row) });
  }
  return ok(items);
}

export function rowObject(headers: readonly string[], row: readonly string[]): JsonObject {
  const object: JsonObject = {};
  headers.forEach((header, index) => put(object, header, row[index] ?? ''));
  return object;
}
