import { own, type JsonObject } from '../../../base/json';
import { toUtf8 } from '../../../query/encoding/utf8';
import { ServiceError } from '../../../service/service-error';
import type { Output } from '../../../service/operation';
import type { SimulatedSpec } from '../simulated';
import { languagesOf } from '../text/languages';
import { entitiesOf, privateEntitiesOf } from './entities';
import { keyPhrasesOf } from './key-phrases';
import { sentimentOf } from './sentiment';

const TEXT_BYTES_MAX = { one: 5_000, long: 100_000 } as const;
const BATCH_MAX = 25;

type Reading = (text: string, language: string) => Output;

const READINGS = {
  Sentiment: (text: string) => sentimentOf(text),
  Entities: (text: string, language: string) => ({ Entities: entitiesOf(text, language) }),
  KeyPhrases: (text: string, language: string) => ({ KeyPhrases: keyPhrasesOf(text, language) }),
} satisfies Record<string, Reading>;

/** Comprehend: what texts feel, speak of, and are written in. */
export const COMPREHEND: SimulatedSpec = {
  id: 'comprehend',
  operations: {
    ...Object.fromEntries(Object.entries(READINGS).flatMap(([name, read]) => both(name, read))),
    DetectDominantLanguage: (input) => ({ Languages: languagesOf(textOf(input, 'long')) }),
    BatchDetectDominantLanguage: (input) =>
      batch(input, (text) => ({ Languages: languagesOf(checked(text, 'one')) })),
    DetectPiiEntities: (input) => ({ Entities: privateEntitiesOf(textOf(input, 'long')) }),
    ContainsPiiEntities: (input) => ({
      Labels: [...new Set(privateEntitiesOf(textOf(input, 'long')).map(({ Type }) => Type))].map((Name) => ({
        Name,
        Score: 0.99,
      })),
    }),
  },
};

function both(name: string, read: Reading) {
  const size = name === 'Sentiment' ? 'one' : 'long';
  return [
    [`Detect${name}`, (input: JsonObject) => read(textOf(input, size), String(input.LanguageCode))],
    [
      `BatchDetect${name}`,
      (input: JsonObject) => batch(input, (text) => read(checked(text, 'one'), String(input.LanguageCode))),
    ],
  ] as const;
}

function textOf(input: JsonObject, size: keyof typeof TEXT_BYTES_MAX): string {
  return checked(String(own(input, 'Text')), size);
}

function checked(text: string, size: keyof typeof TEXT_BYTES_MAX): string {
  const [bytes, max] = [toUtf8(text).length, TEXT_BYTES_MAX[size]];
  if (bytes <= max) return text;
  const message = `Input text size exceeds limit. Max length of request text allowed is ${max} bytes while in this request the text size is ${bytes} bytes`;
  throw new ServiceError('TextSizeLimitExceededException', message, 400);
}

/** A text that cannot be read does not spoil the others. */
function batch(input: JsonObject, read: (text: string) => Output): Output {
  const texts = (own(input, 'TextList') ?? []) as readonly string[];
  if (texts.length > BATCH_MAX)
    throw new ServiceError(
      'BatchSizeLimitExceededException',
      `Batch size exceeds limit of ${BATCH_MAX}`,
      400,
    );
  const [ResultList, ErrorList]: [JsonObject[], JsonObject[]] = [[], []];
  for (const [Index, text] of texts.entries()) {
    try {
      ResultList.push({ Index, ...(read(text) as JsonObject) });
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      ErrorList.push({ Index, ErrorCode: error.code, ErrorMessage: error.message });
    }
  }
  return { ResultList, ErrorList };
}
