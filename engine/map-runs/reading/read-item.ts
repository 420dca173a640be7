import type { Json } from '../../base/json';
import type { Result } from '../../base/result';

/** An item of a Distributed Map, as `$$.Map.Item` shows it. */
export interface ReadItem {
  readonly value: Json;
  /** Its name, when the items are the members of an object. */
  readonly key?: string;
  /** `S3://bucket` or `S3://bucket/key`. */
  readonly source?: string;
}

/** Items that were read, or the cause of States.ItemReaderFailed. */
export type Items = Result<readonly ReadItem[], string>;
