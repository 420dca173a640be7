import type { Localized } from '@/lib/i18n/languages';

/** Something an author should look at, and where. */
export interface Finding {
  readonly file: string;
  readonly line: number;
  readonly column?: number;
  readonly message: string | Localized;
}
