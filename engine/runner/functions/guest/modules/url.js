/* `node:url` and `node:querystring`. */
(function (module, load, pasos, id) {
  'use strict';
  const { coded } = pasos;

  const encode = (text) =>
    encodeURIComponent(text)
      .replace(/[!'()~]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
      .replaceAll('%20', '+');

  function decode(text) {
    const spaced = text.replaceAll('+', ' ');
    try {
      return decodeURIComponent(spaced);
    } catch {
      return spaced;
    }
  }

  const pairsOf = (query) =>
    query
      .replace(/^\?/, '')
      .split('&')
      .filter(Boolean)
      .map((pair) => {
        const at = pair.indexOf('=');
        return at < 0 ? [decode(pair), ''] : [decode(pair.slice(0, at)), decode(pair.slice(at + 1))];
      });

  class URLSearchParams {
    #pairs = [];
    #changed = () => undefined;
    constructor(init = '', changed) {
      if (changed) this.#changed = changed;
      if (typeof init === 'string') this.#pairs = pairsOf(init);
      else if (init && typeof init[Symbol.iterator] === 'function')
        this.#pairs = [...init].map(([key, value]) => [String(key), String(value)]);
      else if (init) this.#pairs = Object.entries(init).map(([key, value]) => [key, String(value)]);
    }
    get size() {
      return this.#pairs.length;
    }
    append(key, value) {
      this.#pairs.push([String(key), String(value)]);
      this.#changed(this.toString());
    }
    delete(key) {
      this.#pairs = this.#pairs.filter(([each]) => each !== key);
      this.#changed(this.toString());
    }
    get(key) {
      return this.#pairs.find(([each]) => each === key)?.[1] ?? null;
    }
    getAll(key) {
      return this.#pairs.filter(([each]) => each === key).map(([, value]) => value);
    }
    has(key) {
      return this.#pairs.some(([each]) => each === key);
    }
    set(key, value) {
      const at = this.#pairs.findIndex(([each]) => each === key);
      if (at < 0) return this.append(key, value);
      this.#pairs = this.#pairs.filter(([each], index) => each !== key || index === at);
      this.#pairs[at] = [key, String(value)];
      this.#changed(this.toString());
    }
    sort() {
      this.#pairs.sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0));
      this.#changed(this.toString());
    }
    forEach(work) {
      for (const [key, value] of this.#pairs) work(value, key, this);
    }
    keys() {
      return this.#pairs.map(([key]) => key).values();
    }
    values() {
      return this.#pairs.map(([, value]) => value).values();
    }
    entries() {
      return this.#pairs.map((pair) => [...pair]).values();
    }
    [Symbol.iterator]() {
      return this.entries();
    }
    toString() {
      return this.#pairs.map(([key, value]) => `${encode(key)}=${encode(value)}`).join('&');
    }
  }

  const PORTS = { 'http:': '80', 'https:': '443', 'ftp:': '21', 'ws:': '80', 'wss:': '443' };
  const WHOLE =
    /^([a-zA-Z][a-zA-Z0-9+.-]*:)(?:\/\/(?:([^/?#@:]*)(?::([^/?#@]*))?@)?([^/?#:]*|\[[^\]]*\])(?::(\d*))?)?([^?#]*)(\?[^#]*)?(#.*)?$/;

  class URL {
    #parts;
    #params;
    constructor(text, base) {
      const given = String(text).trim();
      const whole = WHOLE.test(given) ? given : against(given, base);
      const match = whole === undefined ? null : WHOLE.exec(whole);
      if (!match || (PORTS[match[1].toLowerCase()] && !match[4])) {
        throw Object.assign(coded(TypeError, 'ERR_INVALID_URL', 'Invalid URL'), { input: given });
      }
      const protocol = match[1].toLowerCase();
      const isSpecial = Object.hasOwn(PORTS, protocol) || protocol === 'file:';
      const port = match[5] === PORTS[protocol] ? '' : (match[5] ?? '');
      const pathname = isSpecial ? load('node:path').normalize(match[6] || '/') : match[6];
      this.#parts = {
        protocol,
        username: match[2] ?? '',
        password: match[3] ?? '',
        hostname: (match[4] ?? '').toLowerCase(),
        port,
        pathname: encodeURI(decodeSafe(pathname)),
        search: match[7] === '?' ? '' : (match[7] ?? '').replaceAll(' ', '%20'),
        hash: match[8] === '#' ? '' : (match[8] ?? ''),
        isSpecial,
        hasHost: match[4] !== undefined,
      };
      this.#params = new URLSearchParams(
        this.#parts.search,
        (search) => (this.#parts.search = search && `?${search}`),
      );
    }
    static canParse(text, base) {
      try {
        return Boolean(new URL(text, base));
      } catch {
        return false;
      }
    }
    get searchParams() {
      return this.#params;
    }
    get host() {
      const { hostname, port } = this.#parts;
      return port ? `${hostname}:${port}` : hostname;
    }
    get origin() {
      return this.#parts.isSpecial && this.#parts.protocol !== 'file:'
        ? `${this.#parts.protocol}//${this.host}`
        : 'null';
    }
    get search() {
      return this.#parts.search;
    }
    set search(value) {
      const text = String(value).replace(/^\?/, '');
      this.#parts.search = text && `?${text}`;
      this.#params = new URLSearchParams(text, (search) => (this.#parts.search = search && `?${search}`));
    }
    get href() {
      const { protocol, username, password, pathname, search, hash, hasHost } = this.#parts;
      const who = username ? `${username}${password ? `:${password}` : ''}@` : '';
      return `${protocol}${hasHost ? `//${who}${this.host}` : ''}${pathname}${search}${hash}`;
    }
    get parts() {
      return this.#parts;
    }
    toString() {
      return this.href;
    }
    toJSON() {
      return this.href;
    }
  }
  Object.defineProperty(URL.prototype, 'parts', { enumerable: false });
  for (const name of ['protocol', 'username', 'password', 'hostname', 'port', 'pathname', 'hash']) {
    Object.defineProperty(URL.prototype, name, {
      get() {
        return this.parts[name];
      },
      set(value) {
        this.parts[name] = String(value);
      },
      configurable: true,
    });
  }

  function decodeSafe(text) {
    try {
      return decodeURI(text);
    } catch {
      return text;
    }
  }

  function against(text, base) {
    if (base === undefined) return undefined;
    const from = new URL(base);
    const origin = from.href.slice(0, from.href.length - (from.pathname + from.search + from.hash).length);
    if (text.startsWith('//')) return from.protocol + text;
    if (text.startsWith('/')) return origin + text;
    if (text.startsWith('?')) return origin + from.pathname + text;
    if (text.startsWith('#')) return origin + from.pathname + from.search + text;
    return origin + from.pathname.slice(0, from.pathname.lastIndexOf('/') + 1) + text;
  }

  const querystring = {
    escape: encodeURIComponent,
    unescape: decode,
    parse(text) {
      const found = {};
      for (const [key, value] of pairsOf(text))
        found[key] = Object.hasOwn(found, key) ? [found[key], value].flat() : value;
      return found;
    },
    stringify: (values) =>
      Object.entries(values)
        .flatMap(([key, value]) =>
          [value].flat().map((each) => `${encodeURIComponent(key)}=${encodeURIComponent(each ?? '')}`),
        )
        .join('&'),
  };
  Object.assign(querystring, { decode: querystring.parse, encode: querystring.stringify });

  const legacy = (text) => {
    const url = new URL(text, 'relative://host');
    const isRelative = url.protocol === 'relative:';
    return {
      href: text,
      protocol: isRelative ? null : url.protocol,
      host: isRelative ? null : url.host,
      hostname: isRelative ? null : url.hostname,
      port: url.port || null,
      pathname: url.pathname,
      search: url.search || null,
      query: url.search.slice(1) || null,
      hash: url.hash || null,
    };
  };
  module.exports =
    id === 'node:querystring'
      ? querystring
      : {
          URL,
          URLSearchParams,
          parse: legacy,
          format: (url) => String(url.href ?? url),
          fileURLToPath: (url) => decodeURIComponent(new URL(String(url)).pathname),
          pathToFileURL: (path) => new URL(`file://${encodeURI(load('node:path').resolve(path))}`),
        };
});
