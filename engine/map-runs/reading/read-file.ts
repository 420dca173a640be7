import { own, type JsonObject } from '../../base/json';
import { MAP_SOURCE_BYTES_MAX } from '../../base/limits';
import { fail } from '../../base/result';
import { fromUtf8 } from '../../query/encoding/utf8';
import { csvItems } from './csv-items';
import { CSV_DELIMITERS } from './csv-rows';
import { jsonItems, jsonLines } from './json-items';
import type { Items } from './read-item';

/** `ReaderConfig` as authored; its MaxItems is found by the machine. */
export type ReaderConfig = JsonObject;

const BYTE_ORDER_MARK = '\uFEFF';

/** The items in one file, as `InputType` says. Never more than `maxItems`. */
export function readFile(bytes: Uint8Array, config: ReaderConfig, maxItems: number): Items {
  if (bytes.length > MAP_SOURCE_BYTES_MAX)
    return fail(`The local engine reads files of at most ${MAP_SOURCE_BYTES_MAX} bytes.`);
  const inputType = own(config, 'InputType');
  switch (inputType) {
    case 'CSV':
      return csvItems(fileText(bytes), { ...csvFormat(config), maxItems });
    case 'JSON': {
      const pointer = own(config, 'ItemsPointer');
      return jsonItems(fileText(bytes), {
        ...(typeof pointer === 'string' && { pointer }),
        maxItems,
      });
    }
    case 'JSONL':
      return jsonLines(fileText(bytes), maxItems);
    case 'PARQUET':
      return fail('The local engine does not read Parquet files. Use CSV, JSON or JSONL.');
    default:
      return fail(`The InputType '${String(inputType)}' is not supported.`);
  }
}

function csvFormat(config: ReaderConfig) {
  const delimiter = own<string>(CSV_DELIMITERS, String(own(config, 'CSVDelimiter'))) ?? CSV_DELIMITERS.COMMA;
  const headers = own(config, 'CSVHeaders');
  const areGiven = own(config, 'CSVHeaderLocation') === 'GIVEN' && Array.isArray(headers);
  return { delimiter, ...(areGiven && { headers: headers.map(String) }) };
}

export function fileText(bytes: Uint8Array): string {
  const text = fromUtf8(bytes);
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
}
