import { expect, test } from 'vitest';
import { unpack } from './chunked';

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (body: Uint8Array) => new TextDecoder().decode(body);
const trailing = {
  'x-amz-content-sha256': 'STREAMING-UNSIGNED-PAYLOAD-TRAILER',
  'content-encoding': 'aws-chunked',
};

test('chunks with signatures are one body', () => {
  const body = bytes(
    '4;chunk-signature=ab\r\nhola\r\n6;chunk-signature=cd\r\n\r\nñ12\r\n0;chunk-signature=ef\r\n\r\n',
  );
  const headers = { 'x-amz-content-sha256': 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD' };
  const unpacked = unpack(headers, body);
  expect(text(unpacked.body)).toBe('hola\r\nñ12');
  expect(unpacked.headers['content-length']).toBe('10');
});

test('a checksum behind the body counts as a header', () => {
  const body = bytes('4\r\nhola\r\n0\r\nx-amz-checksum-crc32:sJPhXA==\r\n\r\n');
  const { headers } = unpack(trailing, body);
  expect(headers['x-amz-checksum-crc32']).toBe('sJPhXA==');
  expect(headers['content-encoding']).toBeUndefined();
});

test('what else the content is encoded with stays', () => {
  const { headers } = unpack({ 'content-encoding': 'aws-chunked, gzip' }, bytes('0\r\n\r\n'));
  expect(headers['content-encoding']).toBe('gzip');
});

test('a plain body is left alone', () => {
  const body = bytes('4\r\nhola\r\n');
  expect(unpack({}, body).body).toBe(body);
});

test.each(['', 'x', '5\r\nhola', '4\r\nhola\r\n', 'ffffffffff\r\n', `${'a'.repeat(2000)}\r\n`, '-1\r\n'])(
  'what breaks off is refused: %s',
  (body) => {
    expect(() => unpack(trailing, bytes(body))).toThrow('number of bytes');
  },
);
