(function (module, load, pasos) {
  'use strict';
  const { settings, host, coded } = pasos;
  const { version } = settings;
  const listeners = new Map();

  function refuse(what) {
    return () => {
      throw coded(Error, 'ERR_ACCESS_DENIED', `${what} is not available in this sandbox.`);
    };
  }

  const stream = (level) => ({
    isTTY: false,
    fd: level === 'INFO' ? 1 : 2,
    write(text) {
      host('write', String(text).replace(/\n$/, ''));
      return true;
    },
    on() {
      return this;
    },
    once() {
      return this;
    },
    end() {},
  });

  module.exports = {
    env: { ...settings.environment },
    argv: ['/var/lang/bin/node', '/var/runtime/index.mjs'],
    argv0: '/var/lang/bin/node',
    execArgv: [],
    execPath: '/var/lang/bin/node',
    title: 'node',
    pid: 8,
    ppid: 1,
    platform: 'linux',
    arch: 'x64',
    version: `v${version}`,
    versions: { node: version, v8: '12.4.254.21-node.33' },
    release: { name: 'node', lts: 'Jod' },
    features: {},
    config: {},
    exitCode: undefined,
    stdout: stream('INFO'),
    stderr: stream('ERROR'),
    cwd: () => '/var/task',
    chdir: refuse('process.chdir'),
    umask: () => 18,
    uptime: () => (Date.now() - settings.startedAt) / 1000,
    hrtime: Object.assign(
      (before) => {
        const ms = Date.now();
        const now = [Math.trunc(ms / 1000), (ms % 1000) * 1e6];
        if (!before) return now;
        const nanos = now[1] - before[1];
        return [now[0] - before[0] - (nanos < 0 ? 1 : 0), nanos < 0 ? nanos + 1e9 : nanos];
      },
      { bigint: () => BigInt(Date.now()) * 1000000n },
    ),
    memoryUsage: Object.assign(
      () => {
        const used = Number(host('memory'));
        return { rss: used, heapTotal: used, heapUsed: used, external: 0, arrayBuffers: 0 };
      },
      { rss: () => Number(host('memory')) },
    ),
    cpuUsage: () => ({ user: 0, system: 0 }),
    nextTick: (callback, ...args) => queueMicrotask(() => callback(...args)),
    exit(code) {
      host('exit', String(code ?? module.exports.exitCode ?? 0));
      throw new Error('process.exit');
    },
    abort() {
      host('exit', 'aborted');
      throw new Error('process.abort');
    },
    kill: refuse('process.kill'),
    binding: refuse('process.binding'),
    dlopen: refuse('process.dlopen'),
    emitWarning: (warning) => pasos.console.warn(String(warning)),
    on(name, listener) {
      listeners.set(name, [...(listeners.get(name) ?? []), listener]);
      return this;
    },
    once(name, listener) {
      return this.on(name, listener);
    },
    off(name, listener) {
      listeners.set(
        name,
        (listeners.get(name) ?? []).filter((each) => each !== listener),
      );
      return this;
    },
    removeListener(name, listener) {
      return this.off(name, listener);
    },
    removeAllListeners(name) {
      listeners.delete(name);
      return this;
    },
    emit: () => false,
    listeners: (name) => listeners.get(name) ?? [],
    listenerCount: (name) => (listeners.get(name) ?? []).length,
  };
});
