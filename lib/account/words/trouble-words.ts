import type { Language } from '@/lib/i18n/languages';
import type { Trouble, TroubleKind } from '../contract';
import { troublesEn } from './troubles-en';
import { troublesEs } from './troubles-es';

/** What happened, and what to do about it. */
export interface TroubleWords {
  readonly title: string;
  readonly remedy: string;
}

/** `detail` is what the contract says of the kind: an action, a role, minutes, seconds. */
export type TroubleTable = Readonly<Record<TroubleKind, (detail: string | undefined) => TroubleWords>>;

const tables: Readonly<Record<Language, TroubleTable>> = { es: troublesEs, en: troublesEn };

export function troubleWords({ kind, detail }: Trouble, language: Language): TroubleWords {
  const table = tables[language];
  return (Object.hasOwn(table, kind) ? table[kind] : table.other)(detail);
}
