/*
 * Runs first in every sandbox: what Node.js gives a program and QuickJS does not, and how the host reaches the handler.
 * `host(verb, …texts)` is the only way out; nothing else of the host is known here. The value of this script is a
 * function that takes it.
 */
(function prelude(host, settingsText) {
  'use strict';
  const { parse, stringify } = JSON;
  const settings = parse(settingsText);
  const root = globalThis;
  const { files } = settings;
  const pasos = { host, settings, requestId: undefined, emptyLoop: undefined };

  // ---- modules -------------------------------------------------------------------------------------------------------
  const cache = new Map();

  function load(id) {
    const known = cache.get(id);
    if (known) return known.exports;
    const module = { exports: {}, id, filename: id, loaded: false, children: [], paths: [] };
    cache.set(id, module);
    try {
      start(module);
    } catch (error) {
      cache.delete(id);
      throw error;
    }
    module.loaded = true;
    return module.exports;
  }

  function start(module) {
    const { id } = module;
    if (id.startsWith('node:') || id.startsWith('sdk:')) {
      return host('compile', id)(module, load, pasos, id);
    }
    if (id.endsWith('.json')) {
      module.exports = parse(host('text', id));
      return;
    }
    const from = requireFrom(id);
    host('compile', id).call(module.exports, module.exports, from, module, id, dirname(id));
  }

  /** The `require` of a file. */
  function requireFrom(path) {
    const require = (specifier) => load(find(specifier, path));
    require.resolve = (specifier) => find(specifier, path);
    require.cache = {};
    return require;
  }

  function find(specifier, from) {
    if (typeof specifier !== 'string') {
      throw coded(
        TypeError,
        'ERR_INVALID_ARG_TYPE',
        `The "id" argument must be of type string. Received ${typeof specifier}`,
      );
    }
    const found = parse(host('resolve', specifier, from, 'require'));
    if (found.kind === 'found') return found.id;
    if (found.kind === 'es-module') {
      throw coded(Error, 'ERR_REQUIRE_ESM', `require() of ES Module ${found.id} from ${from} not supported.`);
    }
    const error = coded(
      Error,
      'MODULE_NOT_FOUND',
      `Cannot find module '${specifier}'\nRequire stack:\n- ${from}`,
    );
    error.requireStack = [from];
    throw error;
  }

  /** What an ES module may import by name of a module that is none. */
  function exportNames(id) {
    try {
      const exports = load(id);
      if (exports === null || (typeof exports !== 'object' && typeof exports !== 'function')) return '[]';
      return stringify(Object.keys(exports));
    } catch (error) {
      cache.set(`failed:${id}`, { error });
      return 'null';
    }
  }

  function loadOrFail(id) {
    const failed = cache.get(`failed:${id}`);
    if (failed) throw failed.error;
    return load(id);
  }

  function coded(Type, code, message) {
    const error = new Type(message);
    error.code = code;
    return error;
  }

  function dirname(path) {
    return path.slice(0, path.lastIndexOf('/')) || '/';
  }

  // ---- timers --------------------------------------------------------------------------------------------------------
  const timers = new Map();
  let lastTimer = 0;
  let calls = 0;
  const waiting = new Map();

  class Timeout {
    constructor(id) {
      this.id = id;
    }
    ref() {
      return this;
    }
    unref() {
      const timer = timers.get(this.id);
      if (timer) timer.isIdle = true;
      return this;
    }
    hasRef() {
      return timers.has(this.id) && !timers.get(this.id).isIdle;
    }
    refresh() {
      const timer = timers.get(this.id);
      if (timer) host('timer', String(this.id), String(timer.ms));
      return this;
    }
    close() {
      cancel(this);
      return this;
    }
    [Symbol.toPrimitive]() {
      return this.id;
    }
  }

  function schedule(callback, ms, args, repeats) {
    if (typeof callback !== 'function') {
      throw coded(TypeError, 'ERR_INVALID_ARG_TYPE', 'The "callback" argument must be of type function.');
    }
    const wait = ms >= 1 && ms <= 2147483647 ? Math.trunc(ms) : 1;
    const id = ++lastTimer;
    timers.set(id, { callback, args, ms: wait, repeats, isIdle: false });
    host('timer', String(id), String(wait));
    return new Timeout(id);
  }

  function cancel(timeout) {
    const id = typeof timeout === 'object' && timeout !== null ? timeout.id : Number(timeout);
    if (timers.delete(id)) host('untimer', String(id));
  }

  function fire(id) {
    const timer = timers.get(id);
    if (!timer) return;
    if (timer.repeats) host('timer', String(id), String(timer.ms));
    else timers.delete(id);
    guarded(() => timer.callback(...timer.args));
  }

  const immediate = (callback, ...args) => schedule(callback, 0, args, false);
  const microtask = (callback) => void Promise.resolve().then(() => guarded(callback));

  // ---- ends ----------------------------------------------------------------------------------------------------------
  let finish;

  /** Runs a callback of the event loop: what it throws is nobody's, and ends the sandbox. */
  function guarded(work) {
    try {
      work();
    } catch (error) {
      crash('Runtime.UncaughtException', error);
    }
  }

  function crash(kind, error) {
    const text = pasos.errors.rapid(error);
    host('crash', kind, text);
  }

  /** The host has nothing more to run for now. */
  function settle() {
    if (finish && ![...timers.values()].some((timer) => !timer.isIdle) && waiting.size === 0) finish();
  }

  function answer(n, text) {
    const take = waiting.get(n);
    waiting.delete(n);
    if (take) take(parse(text));
  }

  /** Calls an AWS service, in the words of its API. */
  pasos.call = (service, operation, input) =>
    new Promise((resolve) => {
      const n = ++calls;
      waiting.set(n, resolve);
      host('call', String(n), service, operation, stringify(input));
    });

  // ---- invocations ---------------------------------------------------------------------------------------------------
  function contextOf(given) {
    const { deadline, ...rest } = given;
    return {
      callbackWaitsForEmptyEventLoop: true,
      ...rest,
      getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
    };
  }

  function respond(value) {
    let payload;
    try {
      payload = stringify(value === undefined ? null : value);
    } catch (error) {
      const why = new Error(
        `Unable to stringify response body: ${pasos.errors.isError(error) ? pasos.errors.wording(error) : String(error)}`,
      );
      return host('end', 'failed', pasos.errors.rapid(pasos.errors.named(why, 'Runtime.MarshalError')));
    }
    return host('end', 'returned', payload === undefined ? 'null' : payload);
  }

  function reject(error) {
    pasos.console.invokeError(error);
    host('end', 'failed', pasos.errors.rapid(error));
  }

  function invoke(handler, eventText, contextText) {
    const given = parse(contextText);
    const event = parse(eventText);
    const context = contextOf(given);
    pasos.requestId = given.awsRequestId;
    pasos.seed(given.awsRequestId);
    calls = 0;
    let isOver = false;
    const over = (end, value) => {
      if (isOver) return;
      isOver = true;
      finish = undefined;
      end(value);
    };
    finish = () => over(respond, null);
    const callback = (error, value) => {
      const end =
        error !== undefined && error !== null ? () => over(reject, error) : () => over(respond, value);
      if (context.callbackWaitsForEmptyEventLoop) finish = end;
      else end();
    };
    context.done = callback;
    context.succeed = (value) => callback(null, value);
    context.fail = (error) => callback(error === undefined || error === null ? 'handled' : error);
    try {
      const result = handler(event, context, callback);
      if (result !== null && typeof result === 'object' && typeof result.then === 'function') {
        result.then(
          (value) => over(respond, value),
          (error) => over(reject, error),
        );
      } else if (settings.runtime === 'nodejs24.x') {
        // NOTE: earlier runtimes drop what a handler that is not async returns, and wait until nothing is left to do.
        over(respond, result);
      }
    } catch (error) {
      over(reject, error);
    }
  }

  // ---- what programs find --------------------------------------------------------------------------------------------
  function late(name, find) {
    Object.defineProperty(root, name, {
      configurable: true,
      enumerable: false,
      get() {
        const value = find();
        Object.defineProperty(root, name, { value, writable: true, configurable: true, enumerable: false });
        return value;
      },
      set(value) {
        Object.defineProperty(root, name, { value, writable: true, configurable: true, enumerable: true });
      },
    });
  }

  function define(values) {
    for (const [name, value] of Object.entries(values)) {
      Object.defineProperty(root, name, { value, writable: true, configurable: true, enumerable: false });
    }
  }

  pasos.load = load;
  pasos.requireFrom = requireFrom;
  pasos.coded = coded;
  pasos.files = files;
  define({
    global: root,
    setTimeout: (callback, ms, ...args) => schedule(callback, ms, args, false),
    setInterval: (callback, ms, ...args) => schedule(callback, ms, args, true),
    setImmediate: immediate,
    clearTimeout: cancel,
    clearInterval: cancel,
    clearImmediate: cancel,
    queueMicrotask: microtask,
  });
  Object.defineProperty(root, Symbol.for('pasos.load'), { value: loadOrFail });
  host('compile', 'node:pasos')({}, load, pasos, 'node:pasos');
  define({ process: load('node:process'), console: pasos.console });
  for (const name of ['Buffer', 'atob', 'btoa', 'Blob']) late(name, () => load('node:buffer')[name]);
  for (const name of ['URL', 'URLSearchParams']) late(name, () => load('node:url')[name]);
  for (const name of ['TextEncoder', 'TextDecoder']) late(name, () => load('node:util')[name]);
  for (const name of [
    'AbortController',
    'AbortSignal',
    'Event',
    'EventTarget',
    'fetch',
    'Headers',
    'Request',
    'Response',
    'structuredClone',
    'Intl',
  ]) {
    late(name, () => load('node:web')[name]);
  }
  late('crypto', () => load('node:crypto').webcrypto);
  late('performance', () => load('node:perf_hooks').performance);

  // ---- the handler ---------------------------------------------------------------------------------------------------
  let handler;

  /** Finds the handler in its module; else what is wrong with it. */
  function take(module, name) {
    let found = module;
    for (const part of name.split('.'))
      found = found === undefined || found === null ? undefined : found[part];
    if (found === undefined && module && module.default) found = module.default[name];
    if (typeof found !== 'function') {
      return tell('Runtime.HandlerNotFound', `${settings.handler} is undefined or not exported`);
    }
    handler = found;
    if (settings.runtime === 'nodejs24.x' && handler.length >= 3) {
      return tell('Runtime.CallbackHandlerDeprecated', CALLBACKS_GONE);
    }
    return host('loaded');
  }
  const CALLBACKS_GONE =
    'ERROR: AWS Lambda has removed support for callback-based function handlers starting with Node.js 24. You need to modify this function to use a supported handler signature to use Node.js 24 or later. For more information see https://docs.aws.amazon.com/lambda/latest/dg/nodejs-handler.html.';

  function tell(name, message) {
    fail(pasos.errors.named(new Error(message), name));
  }

  function fail(error) {
    const told = loadError(error);
    pasos.console.failure('Uncaught Exception', told);
    host('loaded', pasos.errors.rapid(told));
  }

  /** As the runtime interface client tells errors of loading. */
  function loadError(error) {
    if (!pasos.errors.isError(error)) return error;
    const message = pasos.errors.wording(error);
    const name =
      error instanceof SyntaxError
        ? 'Runtime.UserCodeSyntaxError'
        : /^Cannot find (module|package) /.test(message)
          ? 'Runtime.ImportModuleError'
          : undefined;
    if (!name || error.name.startsWith('Runtime.')) return error;
    const told = new Error(`${error.name}: ${message}`);
    told.stack = error.stack;
    return pasos.errors.named(told, name);
  }

  function begin(path, format, name) {
    let arrived;
    try {
      arrived = format === 'es-module' ? host('import', path) : load(path);
    } catch (error) {
      return fail(error);
    }
    if (format !== 'es-module') return take(arrived, name);
    return void Promise.resolve(arrived).then(({ module }) => take(module, name), fail);
  }

  return {
    exportNames,
    begin,
    tell,
    invoke: (event, context) => invoke(handler, event, context),
    fire: (id) => fire(Number(id)),
    answer: (n, text) => answer(Number(n), text),
    settle,
  };
});
