import { expect, test } from 'vitest';
import { base64Of, base64OfText, bytesOf, textOf } from './base64';
import { imageType, previewOf } from './preview';

const bytes = (text: string) => new TextEncoder().encode(text);

test('bytes and texts go through Base64 and come back', () => {
  const all = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256);
  expect(bytesOf(base64Of(all)).every((byte, index) => byte === all[index])).toBe(true);
  expect(bytesOf(base64Of(all))).toHaveLength(all.length);
  expect(textOf(base64OfText('¡Ñandú! 🌊'))).toBe('¡Ñandú! 🌊');
});

test.each([
  ['foto.jpg', 'image/jpeg', 'image'],
  ['foto.JPG', 'application/octet-stream', 'image'],
  ['a.json', 'application/json', 'text'],
  ['a', 'text/csv; charset=utf-8', 'text'],
  ['notas', 'binary/octet-stream', 'text'],
  ['a.zip', 'application/zip', 'none'],
])('%s of type %s is shown as %s', (key, type, kind) => {
  expect(previewOf(key, type, bytes('{"a":1}')).kind).toBe(kind);
});

test('bytes that are no text are not shown as one', () => {
  expect(previewOf('data', '', new Uint8Array([0xff, 0xfe, 0, 1])).kind).toBe('none');
});

test('JSON is laid out, and what is long is cut', () => {
  expect(previewOf('a.json', '', bytes('{"a":1}'))).toEqual({
    kind: 'text',
    text: '{\n  "a": 1\n}',
    isCut: false,
  });
  expect(previewOf('a.txt', '', bytes('x'.repeat(200_001)))).toMatchObject({ isCut: true });
});

test.each([
  ['a.jpg', '', 'image/jpeg'],
  ['a.svg', '', 'image/svg+xml'],
  ['a', 'image/webp', 'image/webp'],
])('a browser shows %s of type "%s" as %s', (key, type, shown) => {
  expect(imageType(key, type)).toBe(shown);
});
