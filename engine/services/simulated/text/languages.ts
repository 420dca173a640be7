import { round } from '../chance';
import { listOf, wordsOf } from './words';

/** Small words by which a language is told. */
const STOP_WORDS = {
  es: listOf(`el la los las un una unos unas de del al y o u en que no se lo le me mi tu su es son fue era muy mas pero como
    por para con sin sobre este esta esto ese esa eso hay he ha han ser estar estoy esta estaba cuando donde porque ya todo toda
    nos os les si nunca tambien gracias hola cuanto quien cual hasta desde entre`),
  en: listOf(`the a an of to and or in on at that this these those it is are was were be been am not no do does did have has had
    i you he she we they me my your his her our their with without for from by as but if so very what which who when where why how
    there here all can will would should could thanks hello`),
  fr: listOf(`le la les un une des du de et ou en dans que qui ne pas se il elle nous vous ils je tu est sont etait tres plus mais
    comme par pour avec sans sur ce cette ces au aux mon ton son merci bonjour c'est`),
  pt: listOf(`o a os as um uma de do da dos das e ou em no na que nao se eu ele ela nos voces eles muito mais mas como por para com
    sem sobre este esta isso foi era sao obrigado ola voce`),
  de: listOf(`der die das ein eine und oder in im zu von mit ohne fur auf ist sind war nicht ich du er sie wir ihr es sehr mehr
    aber wie wenn dass den dem des danke hallo`),
  it: listOf(`il lo la i gli le un una di del della e o in che non si io tu lui lei noi voi loro molto piu ma come per con senza su
    questo questa sono era grazie ciao`),
} as const;

export type LanguageCode = keyof typeof STOP_WORDS;

export function stopWordsOf(language: string): ReadonlySet<string> {
  return language in STOP_WORDS ? STOP_WORDS[language as LanguageCode] : STOP_WORDS.en;
}

/** The languages a text may be in, the likeliest first. */
export function languagesOf(
  text: string,
): readonly { readonly LanguageCode: LanguageCode; readonly Score: number }[] {
  const words = wordsOf(text);
  const counts = Object.entries(STOP_WORDS).map(([code, list]) => ({
    code: code as LanguageCode,
    count: words.filter(({ plain }) => list.has(plain)).length + letters(text, code),
  }));
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) return [{ LanguageCode: 'en', Score: 0.5 }];
  return counts
    .filter(({ count }) => count / all > 0.1)
    .sort((left, right) => right.count - left.count)
    .map(({ code, count }) => ({ LanguageCode: code, Score: round(Math.min(0.999, count / all)) }));
}

/** Letters and signs that one language has alone. */
function letters(text: string, code: string): number {
  const own: Readonly<Record<string, RegExp>> = {
    es: /[ñ¿¡]/gi,
    fr: /[çœêè]/gi,
    pt: /[ãõ]/gi,
    de: /[ßäöü]/gi,
  };
  const found = own[code];
  return found ? (text.match(found)?.length ?? 0) : 0;
}
