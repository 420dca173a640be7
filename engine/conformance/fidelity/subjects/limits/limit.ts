import type * as limits from '../../../../base/limits';
import type { Words } from '../../subject';

export interface Limit extends Words {
  readonly unit: 'bytes' | 'characters' | 'seconds' | 'milliseconds' | 'megabytes' | 'rate' | 'count';
  readonly proofs: readonly string[];
  /** AWS has no such limit, or another: a computer has an end where a region has none. */
  readonly isOurs?: boolean | Words;
}

export type LimitName = Exclude<keyof typeof limits, 'RETRY_DEFAULTS'>;

export type Limits = Readonly<Partial<Record<LimitName, Limit>>>;
