import { membersOf, decimalOf, type AttributeValue } from '../values/attribute-value';
import { sortableBytes } from '../values/base64';
import { sortableDecimal } from '../values/decimal';
import { hash32, hex, shortened } from './digest';

/**
 * Keys of documents, in the order of their characters: the hash of the partition, the partition, the sort key, and in an index
 * the item. So a partition lies together, sorted, and partitions lie in an order that means nothing, as on AWS.
 * No character is U+0000, which PostgreSQL does not take.
 */
const END = '\u0001\u0001';
const PARTITION_BYTES_MAX = 200;
const ITEM_BYTES_MAX = 300;

export function partitionKey(value: AttributeValue): string {
  const partition = sortable(value);
  return `${hex(hash32(partition))}${shortened(partition, PARTITION_BYTES_MAX)}${END}`;
}

/** A sort key, so that the keys behind it do not mix with those of a longer one. */
export function sortKey(value: AttributeValue): string {
  return sortable(value) + END;
}

/** What stands at the end of an index's keys: the item, among those that have the same index key. */
export function itemMark(itemKey: string): string {
  return shortened(itemKey, ITEM_BYTES_MAX);
}

/** Text that sorts as the values do. Where it is the beginning of a value, it is the beginning of that value's text. */
export function sortable(value: AttributeValue): string {
  if ('S' in value) return value.S.replace(/[\u0000\u0001]/g, escaped);
  if ('N' in value) return sortableDecimal(decimalOf(value.N));
  return 'B' in value ? sortableBytes(value.B) : (membersOf(value) ?? []).join();
}

function escaped(character: string): string {
  return character === '\u0000' ? '\u0001\u0002' : '\u0001\u0003';
}

/** The first key of the `segment`th of `total` equal parts of all partitions. */
export function segmentStart(segment: number, total: number): string {
  return segment >= total ? '~' : hex(Math.floor((segment / total) * 2 ** 32));
}
