(function (module, load, pasos) {
  'use strict';
  const { coded } = pasos;

  class EventEmitter {
    static defaultMaxListeners = 10;
    static once(emitter, name) {
      return new Promise((resolve, reject) => {
        const fail = (error) => {
          emitter.removeListener(name, done);
          reject(error);
        };
        const done = (...args) => {
          emitter.removeListener('error', fail);
          resolve(args);
        };
        emitter.once(name, done);
        if (name !== 'error') emitter.once('error', fail);
      });
    }
    static listenerCount(emitter, name) {
      return emitter.listenerCount(name);
    }
    on(name, listener) {
      return add(this, name, listener, false);
    }
    addListener(name, listener) {
      return add(this, name, listener, false);
    }
    prependListener(name, listener) {
      return add(this, name, listener, true);
    }
    once(name, listener) {
      return add(this, name, onceOnly(this, name, listener), false);
    }
    prependOnceListener(name, listener) {
      return add(this, name, onceOnly(this, name, listener), true);
    }
    off(name, listener) {
      return this.removeListener(name, listener);
    }
    removeListener(name, listener) {
      const all = known(this).get(name) ?? [];
      const at = all.findLastIndex((each) => each === listener || each.listener === listener);
      if (at >= 0) {
        known(this).set(name, all.toSpliced(at, 1));
        if (name !== 'removeListener') this.emit('removeListener', name, listener);
      }
      return this;
    }
    removeAllListeners(name) {
      if (name === undefined) known(this).clear();
      else known(this).delete(name);
      return this;
    }
    emit(name, ...args) {
      const all = known(this).get(name) ?? [];
      if (all.length === 0 && name === 'error') {
        if (args[0] instanceof Error) throw args[0];
        throw coded(Error, 'ERR_UNHANDLED_ERROR', `Unhandled error. (${load('node:util').inspect(args[0])})`);
      }
      for (const listener of all) listener.apply(this, args);
      return all.length > 0;
    }
    listeners(name) {
      return this.rawListeners(name).map((each) => each.listener ?? each);
    }
    rawListeners(name) {
      return [...(known(this).get(name) ?? [])];
    }
    listenerCount(name) {
      return (known(this).get(name) ?? []).length;
    }
    eventNames() {
      return [...known(this).entries()].filter(([, all]) => all.length).map(([name]) => name);
    }
    setMaxListeners() {
      return this;
    }
    getMaxListeners() {
      return EventEmitter.defaultMaxListeners;
    }
  }

  const listeners = new WeakMap();

  function known(emitter) {
    if (!listeners.has(emitter)) listeners.set(emitter, new Map());
    return listeners.get(emitter);
  }

  function add(emitter, name, listener, isFirst) {
    if (typeof listener !== 'function') {
      throw coded(TypeError, 'ERR_INVALID_ARG_TYPE', 'The "listener" argument must be of type function.');
    }
    if (known(emitter).has('newListener')) emitter.emit('newListener', name, listener.listener ?? listener);
    const all = known(emitter).get(name) ?? [];
    known(emitter).set(name, isFirst ? [listener, ...all] : [...all, listener]);
    return emitter;
  }

  function onceOnly(emitter, name, listener) {
    const only = function (...args) {
      emitter.removeListener(name, only);
      return listener.apply(this, args);
    };
    only.listener = listener;
    return only;
  }

  // Code from before classes calls it without `new`.
  function Emitter() {}
  Emitter.prototype = EventEmitter.prototype;
  Object.setPrototypeOf(Emitter, EventEmitter);
  Object.defineProperty(EventEmitter.prototype, 'constructor', {
    value: Emitter,
    configurable: true,
    writable: true,
  });
  module.exports = Object.assign(Emitter, {
    EventEmitter: Emitter,
    default: Emitter,
    once: EventEmitter.once,
    setMaxListeners: () => undefined,
    errorMonitor: Symbol('events.errorMonitor'),
    captureRejectionSymbol: Symbol.for('nodejs.rejection'),
  });
});
