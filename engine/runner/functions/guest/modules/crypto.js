(function (module, load, pasos) {
  'use strict';
  const { host, coded, randomBytes: random } = pasos;
  const { Buffer } = load('node:buffer');
  const HASHES = ['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512'];

  const bytesOf = (value, encoding) =>
    typeof value === 'string' ? Buffer.from(value, encoding) : Buffer.from(value);
  const out = (bytes, encoding) => (encoding && encoding !== 'buffer' ? bytes.toString(encoding) : bytes);

  function algorithmOf(name) {
    const plain = String(name).toLowerCase().replace('-', '');
    if (!HASHES.includes(plain))
      throw coded(Error, 'ERR_OSSL_EVP_UNSUPPORTED', 'Digest method not supported');
    return plain;
  }

  class Hash {
    #parts = [];
    #digest;
    constructor(digest) {
      this.#digest = digest;
    }
    update(value, encoding) {
      this.#parts.push(bytesOf(value, encoding));
      return this;
    }
    digest(encoding) {
      return out(this.#digest(Buffer.concat(this.#parts)), encoding);
    }
  }

  function createHash(name) {
    const algorithm = algorithmOf(name);
    return new Hash((bytes) => Buffer.from(host('hash', algorithm, bytes.toString('base64')), 'base64'));
  }

  function createHmac(name, key) {
    const algorithm = algorithmOf(name);
    const secret = bytesOf(key).toString('base64');
    return new Hash((bytes) =>
      Buffer.from(host('hmac', algorithm, secret, bytes.toString('base64')), 'base64'),
    );
  }

  function randomBytes(size, callback) {
    const bytes = Buffer.from(random(size));
    if (callback) queueMicrotask(() => callback(null, bytes));
    return bytes;
  }

  function randomUUID() {
    const bytes = random(16);
    bytes[6] = (bytes[6] & 15) | 64;
    bytes[8] = (bytes[8] & 63) | 128;
    return Buffer.from(bytes)
      .toString('hex')
      .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }

  function randomInt(low, high, callback) {
    const [from, to] = typeof high === 'number' ? [low, high] : [0, low];
    const value = from + Math.floor(Math.random() * (to - from));
    const tell = typeof high === 'function' ? high : callback;
    if (tell) queueMicrotask(() => tell(null, value));
    return value;
  }

  function timingSafeEqual(left, right) {
    if (left.byteLength !== right.byteLength) {
      throw coded(
        RangeError,
        'ERR_CRYPTO_TIMING_SAFE_EQUAL_LENGTH',
        'Input buffers must have the same byte length',
      );
    }
    return Buffer.compare(Buffer.from(left), Buffer.from(right)) === 0;
  }

  const getRandomValues = (target) => {
    new Uint8Array(target.buffer, target.byteOffset, target.byteLength).set(random(target.byteLength));
    return target;
  };
  const digest = async (name, bytes) => {
    const view = ArrayBuffer.isView(bytes)
      ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      : new Uint8Array(bytes);
    return Uint8Array.from(
      createHash(name.name ?? name)
        .update(view)
        .digest(),
    ).buffer;
  };
  const refused = (name) => () => {
    throw coded(
      Error,
      'ERR_FEATURE_UNAVAILABLE_ON_PLATFORM',
      `crypto.${name} is not available in this sandbox.`,
    );
  };
  const subtle = {
    digest,
    ...Object.fromEntries(
      [
        'encrypt',
        'decrypt',
        'sign',
        'verify',
        'generateKey',
        'importKey',
        'exportKey',
        'deriveKey',
        'deriveBits',
      ].map((name) => [name, refused(`subtle.${name}`)]),
    ),
  };
  module.exports = {
    createHash,
    createHmac,
    randomBytes,
    randomUUID,
    randomInt,
    timingSafeEqual,
    randomFillSync: getRandomValues,
    getHashes: () => [...HASHES],
    hash: (name, value, encoding = 'hex') => createHash(name).update(value).digest(encoding),
    webcrypto: { subtle, getRandomValues, randomUUID },
    subtle,
    getRandomValues,
    ...Object.fromEntries(
      [
        'createCipheriv',
        'createDecipheriv',
        'createSign',
        'createVerify',
        'pbkdf2Sync',
        'scryptSync',
        'generateKeyPairSync',
        'createPrivateKey',
        'createPublicKey',
      ].map((name) => [name, refused(name)]),
    ),
  };
});
