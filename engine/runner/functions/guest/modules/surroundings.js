/* Modules of Node.js that are small here, and those that a function has no use for in this sandbox. */
(function (module, load, pasos, id) {
  'use strict';
  const { coded, host, settings } = pasos;
  /** Whom functions run as on Lambda. */
  const USER = 'sbx_user1051';

  class StringDecoder {
    constructor(encoding = 'utf8') {
      Object.assign(this, { encoding, held: [] });
    }
    write(bytes) {
      const all = [...this.held, ...bytes];
      let end = all.length;
      if (/^utf-?8$/i.test(this.encoding)) {
        const start = all.findLastIndex((byte) => byte >= 0xc0 || byte < 0x80);
        const first = all[start] ?? 0;
        const needs = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 1;
        if (start >= 0 && start + needs > all.length) end = start;
      }
      this.held = all.slice(end);
      return Buffer.from(all.slice(0, end)).toString(this.encoding);
    }
    end(bytes) {
      const text =
        (bytes ? this.write(bytes) : '') +
        (this.held.length ? Buffer.from(this.held).toString(this.encoding) : '');
      this.held = [];
      return text;
    }
  }

  /** NOTE: what is run is followed while it is synchronous; after the first `await` only `run`'s own value is known again by luck. */
  class AsyncLocalStorage {
    #store;
    run(store, work, ...args) {
      const before = this.#store;
      this.#store = store;
      const back = (value) => ((this.#store = before), value);
      try {
        const result = work(...args);
        if (result && typeof result.then === 'function') {
          return result.then(back, (error) => {
            back();
            throw error;
          });
        }
        return back(result);
      } catch (error) {
        back();
        throw error;
      }
    }
    getStore() {
      return this.#store;
    }
    enterWith(store) {
      this.#store = store;
    }
    exit(work, ...args) {
      return this.run(undefined, work, ...args);
    }
    disable() {
      this.#store = undefined;
    }
  }
  class AsyncResource {
    runInAsyncScope(work, self, ...args) {
      return work.apply(self, args);
    }
    static bind(work) {
      return work;
    }
    emitDestroy() {
      return this;
    }
  }

  const marks = [];
  const performance = {
    timeOrigin: settings.startedAt,
    now: () => Number(host('now')) - settings.startedAt,
    mark: (name) => (
      marks.push({ name, entryType: 'mark', startTime: performance.now(), duration: 0 }),
      marks.at(-1)
    ),
    measure: (name) => ({ name, entryType: 'measure', startTime: 0, duration: performance.now() }),
    getEntries: () => [...marks],
    getEntriesByName: (name) => marks.filter((mark) => mark.name === name),
    clearMarks: () => void marks.splice(0),
    toJSON: () => ({}),
  };

  const os = {
    EOL: '\n',
    platform: () => 'linux',
    type: () => 'Linux',
    arch: () => 'x64',
    release: () => '5.10.0',
    hostname: () => '169.254.0.1',
    tmpdir: () => '/tmp',
    homedir: () => `/home/${USER}`,
    cpus: () => [{ model: 'local', speed: 0, times: {} }],
    totalmem: () => settings.memoryMb * 1048576,
    freemem: () => settings.memoryMb * 1048576 - Number(host('memory')),
    uptime: () => 1,
    loadavg: () => [0, 0, 0],
    networkInterfaces: () => ({}),
    userInfo: () => ({
      username: USER,
      uid: 993,
      gid: 990,
      shell: null,
      homedir: `/home/${USER}`,
    }),
    endianness: () => 'LE',
    constants: { signals: {}, errno: {} },
  };

  const modules = {
    'node:string_decoder': { StringDecoder },
    'node:async_hooks': { AsyncLocalStorage, AsyncResource },
    'node:perf_hooks': {
      performance,
      PerformanceObserver: class {},
      monitorEventLoopDelay: () => ({ enable() {}, disable() {} }),
    },
    'node:os': os,
    'node:module': {
      createRequire: (from) => pasos.requireFrom(String(from.href ?? from).replace(/^file:\/\//, '')),
      builtinModules: settings.builtins,
      isBuiltin: (name) => settings.builtins.includes(name.replace(/^node:/, '')),
    },
    'node:constants': {},
    'node:tty': { isatty: () => false },
    'node:v8': {
      getHeapStatistics: () => ({ heap_size_limit: settings.memoryMb * 1048576 }),
      serialize: (value) => Buffer.from(JSON.stringify(value)),
      deserialize: (bytes) => JSON.parse(String(bytes)),
    },
    'node:diagnostics_channel': {
      channel: (name) => ({ name, hasSubscribers: false, publish() {}, subscribe() {}, unsubscribe() {} }),
      hasSubscribers: () => false,
    },
  };

  /** Can be imported, as libraries do in passing; refuses once it is used. */
  function refused(name) {
    const refuse = (member) => () => {
      throw coded(
        Error,
        'ERR_FEATURE_UNAVAILABLE_ON_PLATFORM',
        `${name}.${String(member)} is not available in this local sandbox: functions here have no network, processes or threads. The AWS SDK's clients reach the local services.`,
      );
    };
    return new Proxy(
      {},
      {
        get: (target, member) =>
          member === 'then' || typeof member === 'symbol'
            ? undefined
            : (target[member] ??= member === 'Agent' || /^[A-Z]/.test(member) ? class {} : refuse(member)),
        ownKeys: () => settings.refused[id] ?? [],
        getOwnPropertyDescriptor: () => ({
          enumerable: true,
          configurable: true,
          writable: true,
          value: undefined,
        }),
      },
    );
  }

  module.exports = modules[id] ?? refused(id.slice(5));
});
