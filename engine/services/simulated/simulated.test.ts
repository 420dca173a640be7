import { expect, test } from 'vitest';
import type { JsonObject } from '../../base/json';
import { createTestEngine } from '../../testing';
import { toBase64 } from '../../query/encoding/base64';
import { fromBase64 } from '../../query/encoding/base64';
import { fromUtf8, toUtf8 } from '../../query/encoding/utf8';

const OWNER = { partition: 'aws', region: 'us-east-1', account: '123456789012' };
const { localServices: services } = createTestEngine();
const call = (service: string, operation: string, input: JsonObject) =>
  services.call(service, operation, input, OWNER);

test.each([
  ['es', 'El servicio fue excelente, muy amable y rápido', 'POSITIVE'],
  ['es', 'Llegó tarde y roto: una experiencia horrible', 'NEGATIVE'],
  ['es', 'No me gusta nada', 'NEGATIVE'],
  ['es', 'El paquete llega el martes', 'NEUTRAL'],
  ['es', 'El producto es excelente pero el envío fue horrible', 'MIXED'],
  ['en', 'I love it, great quality', 'POSITIVE'],
  ['en', 'This is not good', 'NEGATIVE'],
  ['en', 'The worst purchase ever: broken and late', 'NEGATIVE'],
  ['en', 'The order has two items', 'NEUTRAL'],
])('Comprehend (%s): «%s» is %s', async (LanguageCode, Text, sentiment) => {
  const { Sentiment, SentimentScore } = await call('comprehend', 'DetectSentiment', { Text, LanguageCode });
  expect(Sentiment).toBe(sentiment);
  const scores = Object.values(SentimentScore as Record<string, number>);
  expect(scores.reduce((sum, score) => sum + score, 0)).toBeCloseTo(1, 4);
});

test.each([
  ['¿Dónde está mi pedido?', 'es'],
  ['Where is my order?', 'en'],
  ['Où est ma commande, merci', 'fr'],
  ['Wo ist das Paket und der Brief?', 'de'],
])('Comprehend tells that «%s» is %s', async (Text, code) => {
  const { Languages } = await call('comprehend', 'DetectDominantLanguage', { Text });
  expect((Languages as readonly JsonObject[])[0]).toMatchObject({ LanguageCode: code });
});

test('Comprehend finds who, where, when and how much, with their places', async () => {
  const Text = 'Ana García compró 3 unidades en Madrid el 5 de mayo de 2026 a Amazon.';
  const { Entities } = await call('comprehend', 'DetectEntities', { Text, LanguageCode: 'es' });
  const found = (Entities as readonly Record<string, string & number>[]).map(
    ({ Type, Text: name, BeginOffset, EndOffset }) => [Type, name, Text.slice(BeginOffset, EndOffset)],
  );
  expect(found).toEqual([
    ['PERSON', 'Ana García', 'Ana García'],
    ['QUANTITY', '3 unidades', '3 unidades'],
    ['LOCATION', 'Madrid', 'Madrid'],
    ['DATE', '5 de mayo de 2026', '5 de mayo de 2026'],
    ['ORGANIZATION', 'Amazon', 'Amazon'],
  ]);
});

test('Comprehend reads the other texts of a batch when one is too long', async () => {
  const TextList = ['Genial', 'x'.repeat(5_001)];
  expect(await call('comprehend', 'BatchDetectSentiment', { TextList, LanguageCode: 'es' })).toMatchObject({
    ResultList: [{ Index: 0, Sentiment: 'POSITIVE' }],
    ErrorList: [{ Index: 1, ErrorCode: 'TextSizeLimitExceededException' }],
  });
});

test.each([
  ['auto', 'en', 'Hola, mi pedido está roto', 'Hello, my order is broken', 'es'],
  ['en', 'es', 'Thanks for the book', 'Gracias por el libro', 'en'],
  ['es', 'fr', 'Hola', '[fr] Hola', 'es'],
])('Translate from %s to %s', async (from, to, Text, TranslatedText, source) => {
  const input = { Text, SourceLanguageCode: from, TargetLanguageCode: to };
  expect(await call('translate', 'TranslateText', input)).toEqual({
    TranslatedText,
    SourceLanguageCode: source,
    TargetLanguageCode: to,
  });
});

const JPEG = toBase64(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]));

async function stored(Key: string, Body: string): Promise<JsonObject> {
  await call('s3', 'CreateBucket', { Bucket: 'pictures' }).catch(() => undefined);
  await call('s3', 'PutObject', { Bucket: 'pictures', Key, Body });
  return { S3Object: { Bucket: 'pictures', Name: Key } };
}

test('Rekognition sees what the name of a picture says', async () => {
  const Image = await stored('fotos/gato_en_la_playa.jpg', JPEG);
  const { Labels } = await call('rekognition', 'DetectLabels', { Image, MinConfidence: 90 });
  const names = (Labels as readonly JsonObject[]).map(({ Name }) => Name);
  expect(names).toEqual(expect.arrayContaining(['Cat', 'Beach']));
});

test('Rekognition says the same of the same bytes', async () => {
  const look = () => call('rekognition', 'DetectLabels', { Image: { Bytes: JPEG }, MaxLabels: 2 });
  expect(await look()).toEqual(await look());
});

test.each<[string, JsonObject, string]>([
  [
    'an object that is not there',
    { S3Object: { Bucket: 'pictures', Name: 'no.jpg' } },
    'InvalidS3ObjectException',
  ],
  [
    'what is no picture',
    { Bytes: toBase64(toUtf8('plain text, no picture')) },
    'InvalidImageFormatException',
  ],
  ['nothing', {}, 'InvalidParameterException'],
])('Rekognition refuses %s', async (_, Image, code) => {
  await expect(call('rekognition', 'DetectFaces', { Image })).rejects.toMatchObject({ code });
});

test('Textract reads lines, words and forms of a text', async () => {
  const Document = await stored('factura.txt', toBase64(toUtf8('Factura 7\nTotal: 40 euros')));
  const { Blocks } = await call('textract', 'AnalyzeDocument', { Document, FeatureTypes: ['FORMS'] });
  const types = (Blocks as readonly JsonObject[]).map(({ BlockType, Text = '' }) =>
    `${String(BlockType)} ${String(Text)}`.trim(),
  );
  expect(types).toEqual([
    'PAGE',
    'LINE Factura 7',
    'LINE Total: 40 euros',
    'WORD Factura',
    'WORD 7',
    'WORD Total:',
    'WORD 40',
    'WORD euros',
    'KEY_VALUE_SET',
    'KEY_VALUE_SET',
  ]);
});

test('Polly gives the moments of words, or silence', async () => {
  const say = (OutputFormat: string) =>
    call('polly', 'SynthesizeSpeech', { OutputFormat, Text: 'Hola mundo', VoiceId: 'Lucia' });
  const { AudioStream } = await say('json');
  expect(fromUtf8(fromBase64(String(AudioStream))).split('\n')).toEqual([
    '{"time":0,"type":"word","start":0,"end":4,"value":"Hola"}',
    '{"time":350,"type":"word","start":5,"end":10,"value":"mundo"}',
  ]);
  expect((await say('mp3')).ContentType).toBe('audio/mpeg');
});

test.each<[string, JsonObject, JsonObject]>([
  [
    'anthropic.claude-3-haiku-20240307-v1:0',
    { messages: [{ role: 'user', content: 'Hola, ¿qué tal?' }] },
    { role: 'assistant', content: [{ type: 'text' }] },
  ],
  ['amazon.titan-text-express-v1', { inputText: 'Hello' }, { results: [{ completionReason: 'FINISH' }] }],
  [
    'us.amazon.nova-lite-v1:0',
    { messages: [{ role: 'user', content: [{ text: 'Hello' }] }] },
    { stopReason: 'end_turn' },
  ],
  ['meta.llama3-8b-instruct-v1:0', { prompt: 'Hello' }, { stop_reason: 'stop' }],
])('Bedrock answers as %s would', async (modelId, body, answer) => {
  const input = { modelId, body: toBase64(toUtf8(JSON.stringify(body))) };
  const { body: given } = await call('bedrockruntime', 'InvokeModel', input);
  expect(JSON.parse(fromUtf8(fromBase64(String(given))))).toMatchObject(answer);
});

test('Bedrock knows no other models', async () => {
  await expect(
    call('bedrockruntime', 'InvokeModel', { modelId: 'me.mine', body: 'e30=' }),
  ).rejects.toMatchObject({
    code: 'ValidationException',
    message: 'The provided model identifier is invalid.',
  });
});

test('what is missing is named', async () => {
  await expect(call('translate', 'TranslateText', { Text: 'a' })).rejects.toMatchObject({
    code: 'ValidationException',
    message: expect.stringContaining("Value null at 'sourceLanguageCode'") as string,
  });
});
