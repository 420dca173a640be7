import type { Language } from '@/lib/i18n/languages';
import type { Moments } from '../moments';
import { en } from './en';
import { es } from './es';
import { factsOf } from './facts';
import { tell, type Sentence } from './sentence';

const tellers = { es, en };

/** What an event of a run says, in plain words. An event of a type that AWS adds later is called by it. */
export function sentenceOf(moments: Moments, index: number, language: Language): Sentence {
  const type = moments.eventAt(index).type ?? '';
  const known = tellers[language];
  if (!Object.hasOwn(known, type)) return tell`${type}`;
  return known[type as keyof typeof known](factsOf(moments, index, language));
}
