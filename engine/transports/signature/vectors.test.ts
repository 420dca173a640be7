import { expect, test } from 'vitest';
import { toUtf8 } from '../../query/encoding/utf8';
import { canonicalRequest, hashOf, sign, stringToSign } from './canonical-request';
import { areChunksSigned } from './chunks';
import { findDistrust } from './find-distrust';
import { hmac } from './hmac';
import { readSignature } from './read-signature';

/** The key of AWS's own examples. */
const SECRET = 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY';
const S3_SECRET = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';

test('HMAC-SHA256 as RFC 4231 has it', () => {
  const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
  expect(hex(hmac(toUtf8('Jefe'), 'what do ya want for nothing?'))).toBe(
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  );
  expect(
    hex(hmac(new Uint8Array(131).fill(0xaa), 'Test Using Larger Than Block-Size Key - Hash Key First')),
  ).toBe('60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54');
});

/** The method and the path of a request line. */
function partsOf(line: string): readonly [string, string] {
  const at = line.indexOf(' ');
  return [line.slice(0, at), line.slice(at + 1)];
}

const scope = { date: '20150830', region: 'us-east-1', service: 'service' };
const base = { host: 'example.amazonaws.com', 'x-amz-date': '20150830T123600Z' };
const FORM = { ...base, 'content-type': 'application/x-www-form-urlencoded' };
const unreserved = '-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** From AWS's test suite for Signature Version 4: what is sent, and the signature that it must have. */
test.each<[name: string, line: string, headers: Record<string, string>, body: string, signature: string]>([
  ['get-vanilla', 'GET /', base, '', '5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31'],
  [
    'get-unreserved',
    `GET /${unreserved}`,
    base,
    '',
    '07ef7494c76fa4850883e2b006601f940f8a34d404d0cfa977f52a65bbf5f24f',
  ],
  ['get-utf8', 'GET /ሴ', base, '', '8318018e0b0f223aa2bbf98705b62bb787dc9c0e678f255a891fd03141be5d85'],
  [
    'get-vanilla-empty-query-key',
    'GET /?Param1=value1',
    base,
    '',
    'a67d582fa61cc504c4bae71f336f98b97f1ea3c7a6bfe1b6e45aec72011b9aeb',
  ],
  [
    'get-vanilla-query-order-key-case',
    'GET /?Param2=value2&Param1=value1',
    base,
    '',
    'b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500',
  ],
  [
    'get-vanilla-query-unreserved',
    `GET /?${unreserved}=${unreserved}`,
    base,
    '',
    '9c3e54bfcdf0b19771a7f523ee5669cdf59bc7cc0884027167c21bb143a40197',
  ],
  ['get-slash', 'GET //', base, '', '5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31'],
  [
    'get-slash-dot-slash',
    'GET /./',
    base,
    '',
    '5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31',
  ],
  [
    'get-relative',
    'GET /example/..',
    base,
    '',
    '5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31',
  ],
  ['post-vanilla', 'POST /', base, '', '5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b'],
  [
    'post-x-www-form-urlencoded',
    'POST /',
    FORM,
    'Param1=value1',
    'ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a',
  ],
])('%s', (_, line, headers, body, signature) => {
  const [method, path] = partsOf(line);
  const signedHeaders = Object.keys(headers).sort();
  const canonical = canonicalRequest(
    { method, path, headers },
    { signedHeaders, scope },
    hashOf(toUtf8(body)),
  );
  expect(sign(stringToSign(canonical, { time: base['x-amz-date'], scope }), SECRET, scope)).toBe(signature);
});

const S3_TIME = '20130524T000000Z';
const S3_NOW = Date.UTC(2013, 4, 24);
const EMPTY = hashOf('');
const s3Headers = { host: 'examplebucket.s3.amazonaws.com', 'x-amz-date': S3_TIME };
const s3Key = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: S3_SECRET,
  account: '123456789012',
  arn: 'arn:aws:iam::123456789012:user/example',
};

function authorization(signed: string, signature: string) {
  return `AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,SignedHeaders=${signed},Signature=${signature}`;
}

function distrustOf(asked: { method: string; path: string; headers: Record<string, string>; body?: string }) {
  const read = readSignature(asked);
  if (read.kind !== 'signed') return read;
  const { signature } = read;
  const body = toUtf8(asked.body ?? '');
  return findDistrust({ ...asked, body }, { signature, key: s3Key, service: 's3', now: S3_NOW });
}

/** The examples of "Authenticating Requests" in the reference of S3. */
test.each<[string, string, Record<string, string>, string, string]>([
  [
    'GET an object',
    'GET /test.txt',
    { range: 'bytes=0-9', 'x-amz-content-sha256': EMPTY },
    '',
    'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
  ],
  [
    'PUT an object',
    'PUT /test%24file.text',
    {
      date: 'Fri, 24 May 2013 00:00:00 GMT',
      'x-amz-storage-class': 'REDUCED_REDUNDANCY',
      'x-amz-content-sha256': hashOf('Welcome to Amazon S3.'),
    },
    'Welcome to Amazon S3.',
    '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd',
  ],
  [
    'GET the lifecycle of a bucket',
    'GET /?lifecycle',
    { 'x-amz-content-sha256': EMPTY },
    '',
    'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543',
  ],
  [
    'GET a list',
    'GET /?max-keys=2&prefix=J',
    { 'x-amz-content-sha256': EMPTY },
    '',
    '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7',
  ],
])('%s', (_, line, more, body, signature) => {
  const [method, path] = partsOf(line);
  const headers: Record<string, string> = { ...s3Headers, ...more };
  const signed = Object.keys(headers).sort().join(';');
  const all = { ...headers, authorization: authorization(signed, signature) };
  expect(distrustOf({ method, path, headers: all, body })).toBeUndefined();
  expect(distrustOf({ method, path: `${path}x`, headers: all, body })?.kind).toBe('wrong-signature');
});

test('a presigned address', () => {
  const path =
    '/test.txt?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404';
  const headers = { host: 'examplebucket.s3.amazonaws.com' };
  expect(distrustOf({ method: 'GET', path, headers })).toBeUndefined();
  expect(distrustOf({ method: 'PUT', path, headers })?.kind).toBe('wrong-signature');
});

test('a body of signed chunks', () => {
  const headers = {
    ...s3Headers,
    host: 's3.amazonaws.com',
    'content-encoding': 'aws-chunked',
    'content-length': '66824',
    'x-amz-content-sha256': 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD',
    'x-amz-decoded-content-length': '66560',
    'x-amz-storage-class': 'REDUCED_REDUNDANCY',
  };
  const seed = '4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9';
  const chunk = (content: string, signature: string) =>
    `${content.length.toString(16)};chunk-signature=${signature}\r\n${content}\r\n`;
  const body = [
    chunk('a'.repeat(65_536), 'ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648'),
    chunk('a'.repeat(1024), '0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497'),
    chunk('', 'b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9'),
  ].join('');
  const asked = {
    method: 'PUT',
    path: '/examplebucket/chunkObject.txt',
    headers: { ...headers, authorization: authorization(Object.keys(headers).sort().join(';'), seed) },
  };
  expect(distrustOf({ ...asked, body })).toBeUndefined();
  expect(distrustOf({ ...asked, body: body.replace('aaa', 'aab') })?.kind).toBe('wrong-signature');
});

test('what comes behind the chunks is signed with them', () => {
  const headers = {
    'content-encoding': 'aws-chunked',
    'x-amz-content-sha256': 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER',
  };
  const signature = {
    place: 'header' as const,
    accessKeyId: s3Key.accessKeyId,
    scope: { date: '20130524', region: 'us-east-1', service: 's3' },
    signedHeaders: ['host'],
    signature: '106e2a8a18243abcf37539882f36619c00e2dfc72633413f02d3b74544bfeb8e',
    time: S3_TIME,
  };
  const body = [
    `10000;chunk-signature=b474d8862b1487a5145d686f57f013e54db672cee1c953b3010fb58501ef5aa2\r\n${'a'.repeat(65_536)}\r\n`,
    `400;chunk-signature=1c1344b170168f8e65b41376b44b20fe354e373826ccbbe2c1d40a8cae51e5c7\r\n${'a'.repeat(1024)}\r\n`,
    '0;chunk-signature=2ca2aba2005185cf7159c6277faf83795951dd77a3a99e6e65d5c9f85863f992\r\n',
    'x-amz-checksum-crc32c:sOO8/Q==\r\n',
    'x-amz-trailer-signature:d81f82fc3505edab99d459891051a732e8730629a2e4a59689829ca17fe2e435\r\n\r\n',
  ].join('');
  expect(areChunksSigned({ headers, body: toUtf8(body) }, signature, S3_SECRET)).toBe(true);
  const other = body.replace('sOO8', 'sOO9');
  expect(areChunksSigned({ headers, body: toUtf8(other) }, signature, S3_SECRET)).toBe(false);
});
