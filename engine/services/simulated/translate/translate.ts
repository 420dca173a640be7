import { own, type JsonObject } from '../../../base/json';
import { toUtf8 } from '../../../query/encoding/utf8';
import { ServiceError } from '../../../service/service-error';
import type { SimulatedSpec } from '../simulated';
import { languagesOf } from '../text/languages';
import { plainOf } from '../text/words';
import { ENGLISH_SPANISH, SPANISH_ENGLISH } from './dictionary';

const TEXT_BYTES_MAX = 10_000;
/** Those that Translate knows, as far as anybody here asks for them. */
const LANGUAGES = new Set(
  'ar bn ca cs da de el en es es-MX et fa fi fr fr-CA he hi hr hu id it ja ko lt lv ms nl no pl pt pt-PT ro ru sk sl sr sv sw ta th tr uk ur vi zh zh-TW'.split(
    ' ',
  ),
);

/** Translate: word by word between Spanish and English; what it has no word for stays as it is. */
export const TRANSLATE: SimulatedSpec = {
  id: 'translate',
  operations: {
    TranslateText(input) {
      const text = String(own(input, 'Text'));
      assertSize(text);
      const from = sourceOf(input, text);
      const to = String(own(input, 'TargetLanguageCode'));
      for (const code of [from, to]) assertLanguage(code);
      return { TranslatedText: translated(text, from, to), SourceLanguageCode: from, TargetLanguageCode: to };
    },
  },
};

function sourceOf(input: JsonObject, text: string): string {
  const given = String(own(input, 'SourceLanguageCode'));
  return given === 'auto' ? (languagesOf(text)[0]?.LanguageCode ?? 'en') : given;
}

function assertSize(text: string): void {
  const bytes = toUtf8(text).length;
  if (bytes <= TEXT_BYTES_MAX) return;
  const message = `Input text size exceeds limit. Max length of request text allowed is ${TEXT_BYTES_MAX} bytes while in this request the text size is ${bytes} bytes`;
  throw new ServiceError('TextSizeLimitExceededException', message, 400);
}

function assertLanguage(code: string): void {
  if (LANGUAGES.has(code)) return;
  const message = `Unsupported language pair: ${code}.`;
  throw new ServiceError('UnsupportedLanguagePairException', message, 400);
}

/** Into another language than these two it cannot say a word: the text says so itself. */
function translated(text: string, from: string, to: string): string {
  if (base(from) === base(to)) return text;
  const dictionary = `${base(from)}-${base(to)}`;
  if (dictionary === 'es-en') return eachWord(text, SPANISH_ENGLISH).replace(/[¿¡]/g, '');
  if (dictionary === 'en-es') return eachWord(text, ENGLISH_SPANISH);
  return `[${to}] ${text}`;
}

function base(code: string): string {
  return code.split('-')[0]!;
}

function eachWord(text: string, dictionary: ReadonlyMap<string, string>): string {
  return text.replace(/[\p{L}]+/gu, (word) => {
    const found = dictionary.get(word.toLowerCase()) ?? dictionary.get(plainOf(word));
    if (found === undefined) return word;
    return /^\p{Lu}/u.test(word) ? found.charAt(0).toUpperCase() + found.slice(1) : found;
  });
}
