import { S3Error } from '../errors';
import type { StoredObject } from './stored-object';

/** Some of an object's bytes: from the first to before the last. */
export interface Extent {
  readonly from: number;
  readonly to: number;
}

/** What `Range` asks for; undefined for all, which is also what one that cannot be read asks for. */
export function extentOf(range: string | undefined, size: number): Extent | undefined {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(range?.trim() ?? '') ?? [];
  if (first === '' && last === '') return undefined;
  if (first !== '' && last !== '' && Number(last) < Number(first)) return undefined;
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  if (from >= size) {
    throw new S3Error('InvalidRange', 'The requested range is not satisfiable', {
      RangeRequested: range!,
      ActualObjectSize: String(size),
    });
  }
  return { from, to: first === '' || last === '' ? size : Math.min(size, Number(last) + 1) };
}

/** Where one of the parts lies in which the object was put; an object put in one is its own first part. */
export function extentOfPart({ size, parts = [size] }: StoredObject, number: number): Extent | undefined {
  if (number > parts.length) {
    throw new S3Error('InvalidPartNumber', 'The requested partnumber is not satisfiable', {
      ActualPartCount: String(parts.length),
      PartNumberRequested: String(number),
    });
  }
  const from = parts.slice(0, number - 1).reduce((sum, part) => sum + part, 0);
  return size === 0 ? undefined : { from, to: from + parts[number - 1]! };
}
