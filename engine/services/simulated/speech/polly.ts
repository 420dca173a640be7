import { own, type JsonObject } from '../../../base/json';
import { toBase64 } from '../../../query/encoding/base64';
import { toUtf8 } from '../../../query/encoding/utf8';
import { ServiceError } from '../../../service/service-error';
import type { SimulatedSpec } from '../simulated';
import { wordsOf } from '../text/words';

const VOICES = [
  { Gender: 'Female', Id: 'Lucia', LanguageCode: 'es-ES', LanguageName: 'Castilian Spanish', Name: 'Lucia' },
  {
    Gender: 'Male',
    Id: 'Enrique',
    LanguageCode: 'es-ES',
    LanguageName: 'Castilian Spanish',
    Name: 'Enrique',
  },
  { Gender: 'Female', Id: 'Mia', LanguageCode: 'es-MX', LanguageName: 'Mexican Spanish', Name: 'Mia' },
  { Gender: 'Female', Id: 'Joanna', LanguageCode: 'en-US', LanguageName: 'US English', Name: 'Joanna' },
  { Gender: 'Male', Id: 'Matthew', LanguageCode: 'en-US', LanguageName: 'US English', Name: 'Matthew' },
  { Gender: 'Female', Id: 'Amy', LanguageCode: 'en-GB', LanguageName: 'British English', Name: 'Amy' },
].map((voice) => ({ ...voice, SupportedEngines: ['neural', 'standard'] }));

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  json: 'application/x-json-stream',
  mp3: 'audio/mpeg',
  pcm: 'audio/pcm',
};
const CHARS_MAX = 3_000;
const WORD_MS = 350;
/** MPEG 1, layer III, 32 kbit/s at 44.1 kHz in mono: 104 bytes a frame, 26 ms. */
const FRAME_HEADER = [0xff, 0xfb, 0x10, 0xc4];
const FRAME_BYTES = 104;
const FRAME_MS = 26;

/** Polly: silence as long as the text would take, or the moments of its words. */
export const POLLY: SimulatedSpec = {
  id: 'polly',
  operations: {
    DescribeVoices: (input) => {
      const code = own(input, 'LanguageCode');
      return { Voices: VOICES.filter((voice) => code === undefined || voice.LanguageCode === code) };
    },
    SynthesizeSpeech(input) {
      const text = String(own(input, 'Text')).replace(/<[^>]*>/g, '');
      if (text.length > CHARS_MAX)
        throw new ServiceError('TextLengthExceededException', 'Maximum text length has been exceeded', 400);
      const format = String(own(input, 'OutputFormat'));
      return {
        AudioStream: toBase64(soundOf(text, format, input)),
        ContentType: own(CONTENT_TYPES, format) ?? 'audio/ogg',
        RequestCharacters: text.length,
      };
    },
  },
};

function soundOf(text: string, format: string, input: JsonObject): Uint8Array {
  const words = wordsOf(text);
  const milliseconds = words.length * WORD_MS;
  if (format === 'json') return toUtf8(marksOf(text));
  if (format === 'pcm') {
    const rate = Number(own(input, 'SampleRate') ?? 16_000);
    return new Uint8Array(2 * Math.round((rate * milliseconds) / 1000));
  }
  const frames = new Uint8Array(FRAME_BYTES * Math.ceil(milliseconds / FRAME_MS));
  for (let at = 0; at < frames.length; at += FRAME_BYTES) frames.set(FRAME_HEADER, at);
  return frames;
}

function marksOf(text: string): string {
  return wordsOf(text)
    .map(({ text: value, begin, end }, index) =>
      JSON.stringify({ time: index * WORD_MS, type: 'word', start: begin, end, value }),
    )
    .join('\n');
}
