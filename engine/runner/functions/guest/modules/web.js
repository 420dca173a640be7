/* What a browser and Node.js have in common. */
(function (module, load, pasos) {
  'use strict';
  const { host, coded } = pasos;
  const EventEmitter = load('node:events');

  class Event {
    constructor(type, init = {}) {
      Object.assign(this, { type, ...init, defaultPrevented: false });
    }
    preventDefault() {
      this.defaultPrevented = true;
    }
    stopPropagation() {}
  }

  class EventTarget {
    #events = new EventEmitter();
    addEventListener(type, listener, options) {
      const call = typeof listener === 'function' ? listener : (event) => listener.handleEvent(event);
      this.#events[options?.once ? 'once' : 'on'](type, call);
    }
    removeEventListener(type, listener) {
      this.#events.off(type, listener);
    }
    dispatchEvent(event) {
      event.target = this;
      this[`on${event.type}`]?.(event);
      if (this.#events.listenerCount(event.type)) this.#events.emit(event.type, event);
      return !event.defaultPrevented;
    }
  }

  const abortError = () =>
    Object.assign(new Error('This operation was aborted'), { name: 'AbortError', code: 20 });

  class AbortSignal extends EventTarget {
    aborted = false;
    reason = undefined;
    static abort(reason = abortError()) {
      return Object.assign(new AbortSignal(), { aborted: true, reason });
    }
    static timeout(ms) {
      const signal = new AbortSignal();
      const reason = Object.assign(new Error('The operation was aborted due to timeout'), {
        name: 'TimeoutError',
        code: 23,
      });
      setTimeout(() => trip(signal, reason), ms).unref();
      return signal;
    }
    static any(signals) {
      const made = new AbortSignal();
      for (const signal of signals) {
        if (signal.aborted) trip(made, signal.reason);
        else signal.addEventListener('abort', () => trip(made, signal.reason));
      }
      return made;
    }
    throwIfAborted() {
      if (this.aborted) throw this.reason;
    }
  }

  function trip(signal, reason = abortError()) {
    if (signal.aborted) return;
    Object.assign(signal, { aborted: true, reason });
    signal.dispatchEvent(new Event('abort'));
  }

  class AbortController {
    signal = new AbortSignal();
    abort(reason) {
      trip(this.signal, reason);
    }
  }

  class Headers {
    #values = new Map();
    constructor(init = {}) {
      const pairs = typeof init[Symbol.iterator] === 'function' ? [...init] : Object.entries(init);
      for (const [name, value] of pairs) this.append(name, value);
    }
    append(name, value) {
      const key = name.toLowerCase();
      this.#values.set(key, this.#values.has(key) ? `${this.#values.get(key)}, ${value}` : String(value));
    }
    set(name, value) {
      this.#values.set(name.toLowerCase(), String(value));
    }
    get(name) {
      return this.#values.get(name.toLowerCase()) ?? null;
    }
    has(name) {
      return this.#values.has(name.toLowerCase());
    }
    delete(name) {
      this.#values.delete(name.toLowerCase());
    }
    forEach(work) {
      for (const [name, value] of this) work(value, name, this);
    }
    entries() {
      return this[Symbol.iterator]();
    }
    [Symbol.iterator]() {
      return [...this.#values].sort().values();
    }
  }

  class Body {
    constructor(body, { headers } = {}) {
      this.content = body ?? '';
      this.headers = new Headers(headers);
    }
    async text() {
      return typeof this.content === 'string' ? this.content : Buffer.from(this.content).toString();
    }
    async json() {
      return JSON.parse(await this.text());
    }
    async arrayBuffer() {
      return Uint8Array.from(Buffer.from(this.content)).buffer;
    }
  }
  class Request extends Body {
    constructor(url, init = {}) {
      super(init.body, init);
      Object.assign(this, { url: String(url), method: init.method ?? 'GET' });
    }
  }
  class Response extends Body {
    constructor(body, init = {}) {
      super(body, init);
      const status = init.status ?? 200;
      Object.assign(this, { status, statusText: init.statusText ?? '', ok: status >= 200 && status < 300 });
    }
    static json(value, init = {}) {
      return new Response(JSON.stringify(value), {
        ...init,
        headers: { 'content-type': 'application/json', ...init.headers },
      });
    }
  }

  /** Nobody gets out of here: the error is the one a function without a route to the internet sees, and says why. */
  async function fetch(target) {
    const url = String(target.url ?? target);
    const cause = coded(
      Error,
      'ENETUNREACH',
      `Functions of this local engine have no network: ${url} was not called. The AWS SDK's clients reach the local services.`,
    );
    throw Object.assign(new TypeError('fetch failed'), { cause });
  }

  function cloned(value, seen = new Map()) {
    if (typeof value === 'function' || typeof value === 'symbol') {
      throw Object.assign(new Error(`${String(value)} could not be cloned.`), {
        name: 'DataCloneError',
        code: 25,
      });
    }
    if (typeof value !== 'object' || value === null) return value;
    if (seen.has(value)) return seen.get(value);
    const keep = (made) => (seen.set(value, made), made);
    if (value instanceof Date) return keep(new Date(value));
    if (value instanceof RegExp) return keep(new RegExp(value.source, value.flags));
    if (value instanceof ArrayBuffer) return keep(value.slice(0));
    if (ArrayBuffer.isView(value)) return keep(Uint8Array.prototype.slice.call(value));
    if (value instanceof Map) {
      const made = keep(new Map());
      for (const [key, each] of value) made.set(cloned(key, seen), cloned(each, seen));
      return made;
    }
    if (value instanceof Set) {
      const made = keep(new Set());
      for (const each of value) made.add(cloned(each, seen));
      return made;
    }
    if (value instanceof Error)
      return keep(
        Object.assign(new globalThis[value.name === 'TypeError' ? 'TypeError' : 'Error'](value.message), {
          name: value.name,
          stack: value.stack,
        }),
      );
    const made = keep(Array.isArray(value) ? [] : {});
    for (const key of Object.keys(value)) made[key] = cloned(value[key], seen);
    return made;
  }

  // ---- Intl: the words come from the host ----------------------------------------------------------------------------
  const ask = (kind, locales, options, ...given) =>
    JSON.parse(host('intl', kind, JSON.stringify([locales ?? null, options ?? null, ...given])));
  const told = (kind, locales, options, ...given) => {
    const { error, value } = ask(kind, locales, options, ...given);
    if (error) throw new RangeError(error);
    return value;
  };

  class NumberFormat {
    constructor(locales, options) {
      this.format = (value) =>
        told('number', locales, options, typeof value === 'bigint' ? String(value) : Number(value));
      this.formatToParts = (value) => told('numberParts', locales, options, Number(value));
      this.resolvedOptions = () => told('numberOptions', locales, options);
    }
  }
  class DateTimeFormat {
    constructor(locales, options) {
      this.format = (value = Date.now()) => told('date', locales, options, Number(value));
      this.formatToParts = (value = Date.now()) => told('dateParts', locales, options, Number(value));
      this.resolvedOptions = () => told('dateOptions', locales, options);
    }
  }
  class Collator {
    constructor(locales, options) {
      this.compare = (left, right) => told('compare', locales, options, String(left), String(right));
    }
  }
  class PluralRules {
    constructor(locales, options) {
      this.select = (value) => told('plural', locales, options, value);
    }
  }
  class ListFormat {
    constructor(locales, options) {
      this.format = (items) => told('list', locales, options, [...items]);
    }
  }
  class RelativeTimeFormat {
    constructor(locales, options) {
      this.format = (value, unit) => told('relative', locales, options, value, unit);
    }
  }
  /** As with `new`, also without. */
  const callable = (Type) => new Proxy(Type, { apply: (_target, _self, args) => new Type(...args) });
  const Intl = Object.fromEntries(
    Object.entries({
      NumberFormat,
      DateTimeFormat,
      Collator,
      PluralRules,
      ListFormat,
      RelativeTimeFormat,
    }).map(([name, Type]) => [name, callable(Type)]),
  );
  Object.defineProperty(Intl, Symbol.toStringTag, { value: 'Intl' });

  const method = (prototype, name, value) =>
    Object.defineProperty(prototype, name, { value, writable: true, configurable: true });
  module.exports = {
    Event,
    EventTarget,
    AbortController,
    AbortSignal,
    Headers,
    Request,
    Response,
    fetch,
    structuredClone: (value) => cloned(value),
    Intl,
    told,
    method,
  };
});
