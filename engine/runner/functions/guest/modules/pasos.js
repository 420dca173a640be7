/* What the prelude itself needs: how errors are told, the console, and chance that follows from the invocation. */
(function (module, load, pasos) {
  'use strict';
  const { host } = pasos;

  // ---- chance --------------------------------------------------------------------------------------------------------
  let [a, b, c, d] = [1, 2, 3, 4];

  /** sfc32, begun from a text: an invocation that has to be begun again throws the same dice. */
  pasos.seed = (text) => {
    let [h1, h2] = [1779033703, 3144134277];
    for (let index = 0; index < text.length; index++) {
      h1 = Math.imul(h1 ^ text.charCodeAt(index), 597399067);
      h2 = Math.imul(h2 ^ text.charCodeAt(index), 2869860233);
    }
    [a, b, c, d] = [h1 | 0, h2 | 0, (h1 ^ h2) | 0, 1];
    for (let round = 0; round < 12; round++) next();
  };

  function next() {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return t >>> 0;
  }

  pasos.randomBytes = (length) => {
    const bytes = new Uint8Array(length);
    for (let index = 0; index < length; index++) bytes[index] = next() >>> 24;
    return bytes;
  };
  Math.random = function random() {
    return ((next() >>> 5) * 67108864 + (next() >>> 6)) / 9007199254740992;
  };
  pasos.seed(pasos.settings.instance);

  // ---- errors --------------------------------------------------------------------------------------------------------
  /** QuickJS words some errors otherwise than V8, which is what somebody looks up. */
  const WORDINGS = [
    [/^cannot read property '(.*)' of (undefined|null)$/, "Cannot read properties of $2 (reading '$1')"],
    [/^cannot set property '(.*)' of (undefined|null)$/, "Cannot set properties of $2 (setting '$1')"],
    [/^'(.*)' is not defined$/, '$1 is not defined'],
    [/^'(.*)' is read-only$/, 'Assignment to constant variable.'],
    [/^'(.*)' is not initialized$/, "Cannot access '$1' before initialization"],
    [/^(.*) is not initialized$/, "Cannot access '$1' before initialization"],
    [/^unexpected token in expression: '(.*)'$/, "Unexpected token '$1'"],
    [/^circular reference$/, 'Converting circular structure to JSON'],
    [/^stack overflow$/, 'Maximum call stack size exceeded'],
    [/^value is not iterable$/, 'object is not iterable (cannot read property Symbol(Symbol.iterator))'],
  ];

  function wording(error) {
    const message = String(error.message ?? '');
    if (message.length > 500) return message;
    for (const [pattern, words] of WORDINGS)
      if (pattern.test(message)) return message.replace(pattern, words);
    return message;
  }

  /** QuickJS has an error of its own for a stack that is full. */
  const nameOf = (error) =>
    error.name === 'InternalError' && error.message === 'stack overflow' ? 'RangeError' : error.name;

  const frames = (error) =>
    String(error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line) && !/\(?<pasos>|\bnode:pasos/.test(line));

  function isError(value) {
    return value instanceof Error || Object.prototype.toString.call(value) === '[object Error]';
  }

  function trace(error) {
    const head = error.message ? `${nameOf(error)}: ${wording(error)}` : String(nameOf(error));
    return [...head.split('\n'), ...frames(error)];
  }

  const errors = {
    isError,
    trace,
    wording,
    named(error, name) {
      Object.defineProperty(error, 'name', { value: name, configurable: true, writable: true });
      return error;
    },
    /** As the runtime interface client tells an error to Lambda. */
    rapid(error) {
      try {
        if (isError(error)) {
          return JSON.stringify({
            errorType: nameOf(error),
            errorMessage: wording(error),
            trace: trace(error),
          });
        }
        return JSON.stringify({ errorType: typeof error, errorMessage: String(error), trace: [] });
      } catch {
        return JSON.stringify({
          errorType: 'handled',
          errorMessage:
            'callback called with Error argument, but there was a problem while retrieving one or more of its message, name, and stack',
        });
      }
    },
    /** As it is logged: whatever there is to it, an invocation ends. */
    logged(error) {
      try {
        if (!isError(error)) {
          return JSON.stringify({ errorType: typeof error, errorMessage: String(error), stack: [] });
        }
        const told = { errorType: nameOf(error) ?? 'UnknownError', errorMessage: wording(error) };
        for (const key of Object.keys(error)) if (!(key in told) && key !== 'name') told[key] = error[key];
        if (error.code !== undefined) told.code = error.code;
        return JSON.stringify({ ...told, stack: trace(error) }, withoutCircles());
      } catch {
        return errors.rapid(error);
      }
    },
  };

  /** For `JSON.stringify`: an object that stands within itself is told as a word. */
  function withoutCircles() {
    const within = [];
    return function replace(_key, value) {
      if (typeof value === 'bigint') return `${value}n`;
      if (typeof value !== 'object' || value === null) return value;
      while (within.length > 0 && within.at(-1) !== this) within.pop();
      if (within.includes(value)) return '[Circular]';
      within.push(value);
      return value;
    };
  }
  pasos.errors = errors;

  // ---- the console ---------------------------------------------------------------------------------------------------
  const counts = new Map();
  const began = new Map();
  let indent = '';

  function write(level, args) {
    const { format } = load('node:util');
    const text = format(...args);
    host('log', level, indent ? indent + text.replaceAll('\n', `\n${indent}`) : text);
  }

  const elapsed = (label) => `${label}: ${(Date.now() - (began.get(label) ?? Date.now())).toFixed(3)}ms`;
  pasos.console = {
    log: (...args) => write('INFO', args),
    info: (...args) => write('INFO', args),
    debug: (...args) => write('DEBUG', args),
    warn: (...args) => write('WARN', args),
    error: (...args) => write('ERROR', args),
    fatal: (...args) => write('FATAL', args),
    trace: (...args) => write('TRACE', [`Trace: ${args.length ? load('node:util').format(...args) : ''}`]),
    dir: (value) => write('INFO', [value]),
    dirxml: (...args) => write('INFO', args),
    table: (value) => write('INFO', [value]),
    assert: (holds, ...args) =>
      holds || write('WARN', args.length ? ['Assertion failed:', ...args] : ['Assertion failed']),
    count(label = 'default') {
      counts.set(label, (counts.get(label) ?? 0) + 1);
      write('INFO', [`${label}: ${counts.get(label)}`]);
    },
    countReset: (label = 'default') => void counts.delete(label),
    time: (label = 'default') => void began.set(label, Date.now()),
    timeLog: (label = 'default', ...args) => write('INFO', [elapsed(label), ...args]),
    timeEnd(label = 'default') {
      write('INFO', [elapsed(label)]);
      began.delete(label);
    },
    group(...args) {
      if (args.length) write('INFO', args);
      indent += '  ';
    },
    groupCollapsed: (...args) => pasos.console.group(...args),
    groupEnd: () => void (indent = indent.slice(2)),
  };
  Object.defineProperties(pasos.console, {
    invokeError: { value: (error) => host('log', 'ERROR', `Invoke Error \t${errors.logged(error)}`) },
    failure: { value: (what, error) => host('log', 'ERROR', `${what} \t${errors.logged(error)}`) },
  });
});
