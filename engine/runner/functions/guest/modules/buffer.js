(function (module, load, pasos) {
  'use strict';
  const { host, coded } = pasos;
  const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  const VALUES = new Uint8Array(128).fill(255);
  for (let index = 0; index < 64; index++) VALUES[ALPHABET.charCodeAt(index)] = index;
  VALUES['-'.charCodeAt(0)] = 62;
  VALUES['_'.charCodeAt(0)] = 63;

  function fromBase64(text) {
    const bytes = new Uint8Array(Math.ceil((text.length * 3) / 4));
    let [length, bits, held] = [0, 0, 0];
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      if (code === 61) break;
      const value = code < 128 ? VALUES[code] : 255;
      if (value === 255) continue;
      held = (held << 6) | value;
      bits += 6;
      if (bits >= 8) {
        bits -= 8;
        bytes[length++] = (held >> bits) & 255;
      }
    }
    return bytes.subarray(0, length);
  }

  function toBase64(bytes) {
    const parts = [];
    for (let at = 0; at < bytes.length; at += 3) {
      const three = (bytes[at] << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
      const left = bytes.length - at;
      parts.push(
        ALPHABET[three >> 18] +
          ALPHABET[(three >> 12) & 63] +
          (left > 1 ? ALPHABET[(three >> 6) & 63] : '=') +
          (left > 2 ? ALPHABET[three & 63] : '='),
      );
    }
    return parts.join('');
  }

  function fromUtf8(text) {
    const bytes = new Uint8Array(text.length * 3);
    let length = 0;
    for (let index = 0; index < text.length; index++) {
      let code = text.charCodeAt(index);
      if (code >= 0xd800 && code < 0xe000) {
        const low = text.charCodeAt(index + 1);
        if (code < 0xdc00 && low >= 0xdc00 && low < 0xe000) {
          code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
          index++;
        } else code = 0xfffd;
      }
      if (code < 0x80) bytes[length++] = code;
      else if (code < 0x800) {
        bytes[length++] = 0xc0 | (code >> 6);
        bytes[length++] = 0x80 | (code & 63);
      } else if (code < 0x10000) {
        bytes[length++] = 0xe0 | (code >> 12);
        bytes[length++] = 0x80 | ((code >> 6) & 63);
        bytes[length++] = 0x80 | (code & 63);
      } else {
        bytes[length++] = 0xf0 | (code >> 18);
        bytes[length++] = 0x80 | ((code >> 12) & 63);
        bytes[length++] = 0x80 | ((code >> 6) & 63);
        bytes[length++] = 0x80 | (code & 63);
      }
    }
    return bytes.slice(0, length);
  }

  const units = (codes) => {
    let text = '';
    for (let at = 0; at < codes.length; at += 8192)
      text += String.fromCharCode(...codes.slice(at, at + 8192));
    return text;
  };

  function toUtf8(bytes) {
    const codes = [];
    for (let at = 0; at < bytes.length;) {
      const first = bytes[at];
      const more =
        first < 0x80
          ? 0
          : first >= 0xc2 && first < 0xe0
            ? 1
            : first >= 0xe0 && first < 0xf0
              ? 2
              : first >= 0xf0 && first < 0xf5
                ? 3
                : -1;
      let code = more === 0 ? first : more < 0 ? 0xfffd : first & (0x3f >> more);
      let taken = 1;
      while (taken <= more && (bytes[at + taken] & 0xc0) === 0x80)
        code = (code << 6) | (bytes[at + taken++] & 63);
      const isWhole = taken === more + 1 || more < 0;
      const isAllowed =
        !(more === 2 && (code < 0x800 || (code >= 0xd800 && code < 0xe000))) &&
        !(more === 3 && (code < 0x10000 || code > 0x10ffff));
      if (!isWhole || !isAllowed) code = 0xfffd;
      at += isAllowed || !isWhole ? Math.max(1, taken) : 1;
      if (code < 0x10000) codes.push(code);
      else codes.push(0xd800 + ((code - 0x10000) >> 10), 0xdc00 + ((code - 0x10000) & 0x3ff));
    }
    return units(codes);
  }

  const CODECS = {
    utf8: [fromUtf8, toUtf8],
    hex: [
      (text) =>
        Uint8Array.from({ length: text.length >> 1 }, (_, index) =>
          parseInt(text.slice(index * 2, index * 2 + 2), 16),
        ),
      (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(''),
    ],
    base64: [fromBase64, toBase64],
    base64url: [
      fromBase64,
      (bytes) => toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''),
    ],
    latin1: [
      (text) => Uint8Array.from(text, (each) => each.charCodeAt(0) & 255),
      (bytes) => units(Array.from(bytes)),
    ],
    ascii: [
      (text) => Uint8Array.from(text, (each) => each.charCodeAt(0) & 255),
      (bytes) => units(Array.from(bytes, (byte) => byte & 127)),
    ],
    utf16le: [
      (text) => {
        const bytes = new Uint8Array(text.length * 2);
        for (let index = 0; index < text.length; index++) {
          bytes[index * 2] = text.charCodeAt(index) & 255;
          bytes[index * 2 + 1] = text.charCodeAt(index) >> 8;
        }
        return bytes;
      },
      (bytes) =>
        units(
          Array.from(
            { length: bytes.length >> 1 },
            (_, index) => bytes[index * 2] | (bytes[index * 2 + 1] << 8),
          ),
        ),
    ],
  };
  const NAMES = {
    'utf-8': 'utf8',
    binary: 'latin1',
    ucs2: 'utf16le',
    'ucs-2': 'utf16le',
    'utf-16le': 'utf16le',
  };

  function codec(encoding = 'utf8') {
    const name = String(encoding).toLowerCase();
    const found = CODECS[NAMES[name] ?? name];
    if (!found) throw coded(TypeError, 'ERR_UNKNOWN_ENCODING', `Unknown encoding: ${encoding}`);
    return found;
  }

  class Buffer extends Uint8Array {
    static get [Symbol.species]() {
      return Buffer;
    }
    static from(value, encodingOrOffset, length) {
      if (typeof value === 'string') return over(codec(encodingOrOffset)[0](value));
      if (value instanceof ArrayBuffer) return new Buffer(value, encodingOrOffset, length);
      if (ArrayBuffer.isView(value) || Array.isArray(value))
        return over(Uint8Array.from(value, (each) => each & 255));
      if (value && value.type === 'Buffer' && Array.isArray(value.data)) return Buffer.from(value.data);
      if (value && typeof value.length === 'number') return Buffer.from(Array.from(value));
      throw coded(
        TypeError,
        'ERR_INVALID_ARG_TYPE',
        `The first argument must be of type string or an instance of Buffer, ArrayBuffer, or Array or an Array-like Object. Received ${value === null || value === undefined ? value : `type ${typeof value} (${String(value)})`}`,
      );
    }
    static alloc(size, fill, encoding) {
      const made = new Buffer(size);
      return fill === undefined ? made : made.fill(fill, encoding);
    }
    static allocUnsafe(size) {
      return new Buffer(size);
    }
    static allocUnsafeSlow(size) {
      return new Buffer(size);
    }
    static isBuffer(value) {
      return value instanceof Buffer;
    }
    static isEncoding(name) {
      const lower = String(name).toLowerCase();
      return Object.hasOwn(CODECS, NAMES[lower] ?? lower);
    }
    static byteLength(value, encoding) {
      return typeof value === 'string' ? codec(encoding)[0](value).length : value.byteLength;
    }
    static concat(parts, total = parts.reduce((sum, part) => sum + part.length, 0)) {
      const made = Buffer.alloc(total);
      let at = 0;
      for (const part of parts) {
        made.set(part.subarray(0, Math.max(0, total - at)), Math.min(at, total));
        at += part.length;
      }
      return made;
    }
    static compare(left, right) {
      const shorter = Math.min(left.length, right.length);
      for (let index = 0; index < shorter; index++) {
        if (left[index] !== right[index]) return left[index] < right[index] ? -1 : 1;
      }
      return Math.sign(left.length - right.length);
    }
    toString(encoding, start = 0, end = this.length) {
      return codec(encoding)[1](Uint8Array.prototype.subarray.call(this, start, end));
    }
    toLocaleString(encoding) {
      return this.toString(encoding);
    }
    toJSON() {
      return { type: 'Buffer', data: Array.from(this) };
    }
    equals(other) {
      return Buffer.compare(this, other) === 0;
    }
    compare(other) {
      return Buffer.compare(this, other);
    }
    slice(start, end) {
      return this.subarray(start, end);
    }
    write(text, offset = 0, length = this.length - offset, encoding = 'utf8') {
      if (typeof offset === 'string') return this.write(text, 0, this.length, offset);
      if (typeof length === 'string') return this.write(text, offset, this.length - offset, length);
      const bytes = codec(encoding)[0](text).subarray(0, length);
      this.set(bytes, offset);
      return bytes.length;
    }
    copy(target, at = 0, start = 0, end = this.length) {
      const bytes = this.subarray(start, Math.min(end, start + target.length - at));
      target.set(bytes, at);
      return bytes.length;
    }
    fill(value, start = 0, end = this.length, encoding = 'utf8') {
      if (typeof value !== 'string') return super.fill(value, typeof start === 'number' ? start : 0, end);
      const bytes = codec(typeof start === 'string' ? start : encoding)[0](value);
      const from = typeof start === 'number' ? start : 0;
      for (let index = from; index < end; index++)
        this[index] = bytes.length ? bytes[(index - from) % bytes.length] : 0;
      return this;
    }
    indexOf(value, from = 0, encoding) {
      if (typeof value === 'number') return super.indexOf(value & 255, from);
      const wanted = typeof value === 'string' ? codec(encoding)[0](value) : value;
      for (
        let at = from < 0 ? Math.max(0, this.length + from) : from;
        at <= this.length - wanted.length;
        at++
      ) {
        if (wanted.every((byte, index) => this[at + index] === byte)) return at;
      }
      return -1;
    }
    includes(value, from, encoding) {
      return this.indexOf(value, from, encoding) !== -1;
    }
    view() {
      return new DataView(this.buffer, this.byteOffset, this.byteLength);
    }
  }

  function over(bytes) {
    return new Buffer(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  const NUMBERS = {
    UInt8: ['Uint8', 1],
    Int8: ['Int8', 1],
    UInt16: ['Uint16', 2],
    Int16: ['Int16', 2],
    UInt32: ['Uint32', 4],
    Int32: ['Int32', 4],
    Float: ['Float32', 4],
    Double: ['Float64', 8],
    BigInt64: ['BigInt64', 8],
    BigUInt64: ['BigUint64', 8],
  };
  for (const [name, [type, size]] of Object.entries(NUMBERS)) {
    for (const ending of size === 1 ? [''] : ['LE', 'BE']) {
      const read = function (offset = 0) {
        return this.view()[`get${type}`](offset, ending === 'LE');
      };
      const write = function (value, offset = 0) {
        this.view()[`set${type}`](offset, value, ending === 'LE');
        return offset + size;
      };
      Object.assign(Buffer.prototype, { [`read${name}${ending}`]: read, [`write${name}${ending}`]: write });
      Object.assign(Buffer.prototype, {
        [`read${name.replace('UInt', 'Uint')}${ending}`]: read,
        [`write${name.replace('UInt', 'Uint')}${ending}`]: write,
      });
    }
  }
  for (const key of Object.keys(Buffer.prototype))
    Object.defineProperty(Buffer.prototype, key, { enumerable: false });

  class Blob {
    constructor(parts = [], { type = '' } = {}) {
      this.bytes = Buffer.concat(
        parts.map((part) =>
          typeof part === 'string'
            ? Buffer.from(part)
            : part instanceof Blob
              ? part.bytes
              : Buffer.from(part),
        ),
      );
      Object.assign(this, { type, size: this.bytes.length });
    }
    async text() {
      return this.bytes.toString();
    }
    async arrayBuffer() {
      return Uint8Array.from(this.bytes).buffer;
    }
  }

  const made = { fromHost: (verb, ...texts) => Buffer.from(host(verb, ...texts), 'base64') };
  pasos.bytesFromHost = made.fromHost;
  module.exports = {
    Buffer,
    Blob,
    SlowBuffer: Buffer,
    kMaxLength: 2 ** 31,
    constants: { MAX_LENGTH: 2 ** 31, MAX_STRING_LENGTH: 2 ** 29 },
    atob: (text) => Buffer.from(String(text), 'base64').toString('latin1'),
    btoa: (text) => Buffer.from(String(text), 'latin1').toString('base64'),
  };
});
