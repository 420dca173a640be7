(function (module, load, pasos) {
  'use strict';
  const { errors, coded } = pasos;
  const custom = Symbol.for('nodejs.util.inspect.custom');
  const identifier = /^[A-Za-z_$][\w$]*$/;
  const WIDTH = 72;

  function quoted(text) {
    const mark = !text.includes("'") ? "'" : !text.includes('"') ? '"' : !text.includes('`') ? '`' : "'";
    const escaped = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"');
    return mark + (mark === "'" ? escaped.replaceAll("'", "\\'") : escaped) + mark;
  }

  function primitive(value) {
    if (typeof value === 'string') return quoted(value);
    if (typeof value === 'bigint') return `${value}n`;
    if (Object.is(value, -0)) return '-0';
    return String(value);
  }

  function typeName(value) {
    const prototype = Object.getPrototypeOf(value);
    if (prototype === null) return '[Object: null prototype]';
    return prototype.constructor?.name ?? 'Object';
  }

  function keyOf(key) {
    if (typeof key === 'symbol') return `[${String(key)}]`;
    return identifier.test(key) ? key : quoted(key);
  }

  function inspect(value, given = {}, legacyDepth) {
    const options = typeof given === 'object' && given !== null ? given : { depth: legacyDepth };
    const depth =
      options.depth === null || options.depth === undefined
        ? options.depth === null
          ? Infinity
          : 2
        : options.depth;
    return show(value, { ...options, depth, seen: [] }, 0);
  }

  function show(value, options, level) {
    if (value === null || (typeof value !== 'object' && typeof value !== 'function')) return primitive(value);
    if (options.seen.includes(value)) return '[Circular *1]';
    if (typeof value[custom] === 'function' && value[custom] !== inspect) {
      const told = value[custom](options.depth - level, options, inspect);
      return typeof told === 'string' ? told : show(told, options, level);
    }
    options.seen.push(value);
    try {
      return object(value, options, level);
    } finally {
      options.seen.pop();
    }
  }

  function object(value, options, level) {
    if (typeof value === 'function') return withProperties(functionName(value), value, options, level);
    if (errors.isError(value)) return errorText(value, options, level);
    if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString();
    if (value instanceof RegExp) return String(value);
    if (value instanceof Promise) return 'Promise { <pending> }';
    const name = typeName(value);
    if (level > options.depth) return Array.isArray(value) ? '[Array]' : `[${name}]`;
    const inner = (each) => show(each, options, level + 1);
    if (Array.isArray(value)) {
      return list(
        name === 'Array' ? '' : `${name}(${value.length}) `,
        [...itemsOf(value, inner), ...entriesOf(value, inner, true)],
        ['[', ']'],
        level,
        value.length > 6,
      );
    }
    if (ArrayBuffer.isView(value) && typeof value.length === 'number') {
      if (name === 'Buffer') return bufferText(value);
      return list(
        `${name}(${value.length}) `,
        itemsOf([...value], inner),
        ['[', ']'],
        level,
        value.length > 6,
      );
    }
    if (value instanceof Map) {
      const entries = [...value].map(([key, each]) => `${inner(key)} => ${inner(each)}`);
      return list(`Map(${value.size}) `, [...entries, ...entriesOf(value, inner)], ['{', '}'], level);
    }
    if (value instanceof Set) {
      return list(
        `Set(${value.size}) `,
        [...[...value].map(inner), ...entriesOf(value, inner)],
        ['{', '}'],
        level,
      );
    }
    if (value instanceof ArrayBuffer) return `ArrayBuffer { byteLength: ${value.byteLength} }`;
    const tag = value[Symbol.toStringTag];
    const head = name === 'Object' ? '' : `${name} `;
    const tagged = typeof tag === 'string' && tag && tag !== name ? `${head || 'Object '}[${tag}] ` : head;
    return list(tagged, entriesOf(value, inner), ['{', '}'], level);
  }

  const functionName = (value) => {
    const isClass = /^class\b/.test(Function.prototype.toString.call(value));
    const kind = isClass ? 'class' : (value.constructor?.name ?? 'Function');
    if (isClass) return `[class ${value.name || '(anonymous)'}]`;
    return value.name ? `[${kind}: ${value.name}]` : `[${kind} (anonymous)]`;
  };

  function withProperties(head, value, options, level) {
    const entries = level > options.depth ? [] : entriesOf(value, (each) => show(each, options, level + 1));
    return entries.length ? list(`${head} `, entries, ['{', '}'], level) : head;
  }

  function errorText(error, options, level) {
    const lines = errors.trace(error);
    const [head, ...frames] = lines;
    const text = frames.length ? [head, ...frames].join(`\n${'  '.repeat(level)}`) : `[${head}]`;
    const own = Object.keys(error).filter((key) => key !== 'stack' && key !== 'message' && key !== 'name');
    const entries = own.map((key) => `${keyOf(key)}: ${show(error[key], options, level + 1)}`);
    if (Object.hasOwn(error, 'cause') && !own.includes('cause'))
      entries.push(`[cause]: ${show(error.cause, options, level + 1)}`);
    return entries.length ? list(`${text} `, entries, ['{', '}'], level, false, true) : text;
  }

  function bufferText(bytes) {
    const shown = [...bytes.subarray(0, 50)].map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
    const more =
      bytes.length > 50 ? ` ... ${bytes.length - 50} more byte${bytes.length === 51 ? '' : 's'}` : '';
    return `<Buffer ${shown}${more}>`;
  }

  function itemsOf(value, inner) {
    const shown = [];
    let holes = 0;
    const flush = () => {
      if (holes) shown.push(`<${holes} empty item${holes === 1 ? '' : 's'}>`);
      holes = 0;
    };
    for (let index = 0; index < Math.min(value.length, 100); index++) {
      if (index in value) {
        flush();
        shown.push(inner(value[index]));
      } else holes++;
    }
    flush();
    if (value.length > 100)
      shown.push(`... ${value.length - 100} more item${value.length === 101 ? '' : 's'}`);
    return shown;
  }

  function entriesOf(value, inner, isArray) {
    const keys = [...Object.keys(value), ...Object.getOwnPropertySymbols(value)];
    return keys
      .filter((key) => !isArray || !/^\d+$/.test(String(typeof key === 'symbol' ? '' : key)))
      .filter((key) => Object.getOwnPropertyDescriptor(value, key)?.enumerable)
      .map((key) => {
        const descriptor = Object.getOwnPropertyDescriptor(value, key);
        if (descriptor.get) return `${keyOf(key)}: ${descriptor.set ? '[Getter/Setter]' : '[Getter]'}`;
        return `${keyOf(key)}: ${inner(descriptor.value)}`;
      });
  }

  /** On one line while it fits, as Node.js does. */
  function list(head, entries, [open, close], level, isGrouped = false, isBroken = false) {
    if (entries.length === 0) return `${head}${open}${close}`;
    const pad = '  '.repeat(level + 1);
    const total = entries.reduce((sum, entry) => sum + entry.length + 2, head.length + level * 2);
    const isShort = entries.every((entry) => !entry.includes('\n'));
    if (
      !isBroken &&
      isShort &&
      total + open.length <= WIDTH + (isGrouped ? 0 : 4) &&
      (entries.length <= 6 || !isGrouped)
    ) {
      return `${head}${open} ${entries.join(', ')} ${close}`;
    }
    const rows = isGrouped && isShort ? grouped(entries) : entries;
    return `${head}${open}\n${pad}${rows.join(`,\n${pad}`)}\n${'  '.repeat(level)}${close}`;
  }

  function grouped(entries) {
    const longest = Math.max(...entries.map((entry) => entry.length)) + 2;
    const columns = Math.min(
      Math.round(Math.sqrt(2.5 * longest * entries.length) / longest),
      Math.floor(80 / longest),
      15,
    );
    if (longest * 3 + 2 > 80 || columns <= 1) return entries;
    const rows = [];
    for (let at = 0; at < entries.length; at += columns) {
      const row = entries.slice(at, at + columns);
      rows.push(
        row
          .map((entry, index) => (index < row.length - 1 ? `${entry},`.padEnd(longest - 1) : entry))
          .join(' '),
      );
    }
    return rows;
  }

  function format(...args) {
    if (typeof args[0] !== 'string')
      return args.map((each) => (typeof each === 'string' ? each : inspect(each))).join(' ');
    let at = 1;
    const text = args[0].replace(/%[sdifjoOc%]/g, (mark) => {
      if (mark === '%%') return args.length > 1 ? '%' : '%%';
      if (at >= args.length) return mark;
      return formatted(mark[1], args[at++]);
    });
    return [text, ...args.slice(at).map((each) => (typeof each === 'string' ? each : inspect(each)))].join(
      ' ',
    );
  }

  function formatted(mark, value) {
    switch (mark) {
      case 's':
        if (typeof value === 'string') return value;
        return typeof value === 'object' && value !== null ? inspect(value, { depth: 0 }) : primitive(value);
      case 'd':
        return typeof value === 'bigint'
          ? `${value}n`
          : typeof value === 'symbol'
            ? 'NaN'
            : String(Number(value));
      case 'i':
        return typeof value === 'bigint' ? `${value}n` : String(parseInt(value, 10));
      case 'f':
        return String(parseFloat(value));
      case 'j':
        try {
          return JSON.stringify(value);
        } catch {
          return '[Circular]';
        }
      case 'c':
        return '';
      default:
        return inspect(value, { depth: mark === 'o' ? 4 : 2 });
    }
  }

  function promisify(original) {
    if (typeof original !== 'function') {
      throw coded(TypeError, 'ERR_INVALID_ARG_TYPE', 'The "original" argument must be of type function');
    }
    if (original[promisify.custom]) return original[promisify.custom];
    return function promisified(...args) {
      return new Promise((resolve, reject) => {
        original.call(this, ...args, (error, value) => (error ? reject(error) : resolve(value)));
      });
    };
  }
  promisify.custom = Symbol.for('nodejs.util.promisify.custom');
  setTimeout[promisify.custom] = (ms, value) => load('node:timers').promises.setTimeout(ms, value);

  function isDeepStrictEqual(left, right) {
    return load('node:assert').isDeepEqual(left, right);
  }

  class TextEncoder {
    get encoding() {
      return 'utf-8';
    }
    encode(text = '') {
      return Uint8Array.from(load('node:buffer').Buffer.from(String(text), 'utf8'));
    }
    encodeInto(text, target) {
      const bytes = this.encode(text).subarray(0, target.length);
      target.set(bytes);
      return { read: text.length, written: bytes.length };
    }
  }

  class TextDecoder {
    constructor(encoding = 'utf-8', { fatal = false, ignoreBOM = false } = {}) {
      Object.assign(this, { encoding: String(encoding).toLowerCase(), fatal, ignoreBOM });
    }
    decode(bytes = new Uint8Array()) {
      const { Buffer } = load('node:buffer');
      const view = ArrayBuffer.isView(bytes)
        ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
        : new Uint8Array(bytes);
      const text = Buffer.from(view).toString(
        /latin1|ascii|8859|1252/.test(this.encoding)
          ? 'latin1'
          : /16/.test(this.encoding)
            ? 'utf16le'
            : 'utf8',
      );
      if (this.fatal && text.includes('\ufffd'))
        throw coded(
          TypeError,
          'ERR_ENCODING_INVALID_ENCODED_DATA',
          'The encoded data was not valid for encoding utf-8',
        );
      return !this.ignoreBOM && text.startsWith('\ufeff') ? text.slice(1) : text;
    }
  }

  inspect.custom = custom;
  inspect.defaultOptions = { depth: 2 };
  const tagOf = (value) => Object.prototype.toString.call(value).slice(8, -1);
  const types = {
    isNativeError: errors.isError,
    isDate: (value) => value instanceof Date,
    isRegExp: (value) => value instanceof RegExp,
    isPromise: (value) => value instanceof Promise,
    isMap: (value) => value instanceof Map,
    isSet: (value) => value instanceof Set,
    isTypedArray: (value) => ArrayBuffer.isView(value) && !(value instanceof DataView),
    isUint8Array: (value) => value instanceof Uint8Array,
    isArrayBuffer: (value) => value instanceof ArrayBuffer,
    isAnyArrayBuffer: (value) => value instanceof ArrayBuffer,
    isArrayBufferView: (value) => ArrayBuffer.isView(value),
    isAsyncFunction: (value) => tagOf(value) === 'AsyncFunction',
    isGeneratorFunction: (value) => /GeneratorFunction/.test(tagOf(value)),
    isProxy: () => false,
    isBoxedPrimitive: (value) =>
      value instanceof Number || value instanceof String || value instanceof Boolean,
  };
  const once = (work) => {
    let made;
    return (...args) => (made ??= { value: work(...args) }).value;
  };
  module.exports = {
    inspect,
    format,
    formatWithOptions: (_options, ...args) => format(...args),
    promisify,
    isDeepStrictEqual,
    types,
    TextEncoder,
    TextDecoder,
    callbackify:
      (work) =>
      (...args) => {
        const callback = args.pop();
        work(...args).then(
          (value) => callback(null, value),
          (error) => callback(error ?? new Error('rejected')),
        );
      },
    deprecate: (work) => work,
    debuglog: () => Object.assign(() => undefined, { enabled: false }),
    debug: () => Object.assign(() => undefined, { enabled: false }),
    inherits(constructor, parent) {
      constructor.super_ = parent;
      Object.setPrototypeOf(constructor.prototype, parent.prototype);
    },
    stripVTControlCharacters: (text) =>
      text.replace(new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*[A-Za-z]`, 'g'), ''),
    styleText: (_style, text) => text,
    toUSVString: (text) => String(text).toWellFormed(),
    isArray: Array.isArray,
    once,
  };
});
