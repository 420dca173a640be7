/* `node:stream` and `node:stream/promises`, as far as a handler pipes text or bytes from here to there. */
(function (module, load, pasos, id) {
  'use strict';
  const EventEmitter = load('node:events');

  class Stream extends EventEmitter {
    pipe(target) {
      this.on('data', (chunk) => target.write(chunk));
      this.on('end', () => target !== process.stdout && target.end());
      return target;
    }
  }

  class Readable extends Stream {
    constructor(options = {}) {
      super();
      Object.assign(this, {
        chunks: [],
        isEnded: false,
        readable: true,
        destroyed: false,
        options,
        wakers: [],
      });
      if (options.read) this._read = options.read;
    }
    static from(source) {
      const readable = new Readable();
      const all = typeof source === 'string' || source instanceof Uint8Array ? [source] : source;
      void (async () => {
        try {
          for await (const chunk of all) readable.push(chunk);
          readable.push(null);
        } catch (error) {
          readable.destroy(error);
        }
      })();
      return readable;
    }
    _read() {}
    push(chunk) {
      if (chunk === null) this.isEnded = true;
      else this.chunks.push(chunk);
      this.wake();
      return true;
    }
    wake() {
      for (const waker of this.wakers.splice(0)) waker();
      if (this.isFlowing) queueMicrotask(() => this.flow());
    }
    flow() {
      while (this.chunks.length) this.emit('data', this.take());
      if (this.isEnded && !this.isDone) {
        this.isDone = true;
        this.emit('end');
        this.emit('close');
      }
    }
    take() {
      const chunk = this.chunks.shift();
      return this.encoding && typeof chunk !== 'string' ? Buffer.from(chunk).toString(this.encoding) : chunk;
    }
    on(name, listener) {
      super.on(name, listener);
      if (name === 'data') this.resume();
      return this;
    }
    resume() {
      this.isFlowing = true;
      this._read();
      queueMicrotask(() => this.flow());
      return this;
    }
    pause() {
      this.isFlowing = false;
      return this;
    }
    setEncoding(encoding) {
      this.encoding = encoding;
      return this;
    }
    destroy(error) {
      Object.assign(this, { destroyed: true, isEnded: true, failure: error });
      if (error) queueMicrotask(() => this.emit('error', error));
      this.wake();
      return this;
    }
    async *[Symbol.asyncIterator]() {
      for (;;) {
        while (this.chunks.length) yield this.take();
        if (this.failure) throw this.failure;
        if (this.isEnded) return;
        this._read();
        if (!this.chunks.length && !this.isEnded) await new Promise((resolve) => this.wakers.push(resolve));
      }
    }
  }

  class Writable extends Stream {
    constructor(options = {}) {
      super();
      Object.assign(this, { writable: true, destroyed: false, pending: Promise.resolve() });
      if (options.write) this._write = options.write;
      if (options.final) this._final = options.final;
    }
    _write(_chunk, _encoding, done) {
      done();
    }
    _final(done) {
      done();
    }
    write(chunk, encoding, callback) {
      const tell = typeof encoding === 'function' ? encoding : callback;
      this.pending = this.pending.then(
        () =>
          new Promise((resolve) =>
            this._write(chunk, 'utf8', (error) => {
              if (error) this.destroy(error);
              tell?.(error);
              resolve();
            }),
          ),
      );
      return true;
    }
    end(chunk, encoding, callback) {
      if (chunk !== undefined && typeof chunk !== 'function') this.write(chunk, encoding);
      const tell = [chunk, encoding, callback].find((each) => typeof each === 'function');
      void this.pending.then(() =>
        this._final((error) => {
          if (error) return this.destroy(error);
          this.emit('finish');
          this.emit('close');
          tell?.();
        }),
      );
      return this;
    }
    destroy(error) {
      this.destroyed = true;
      if (error) queueMicrotask(() => this.emit('error', error));
      return this;
    }
  }

  /** Both at once: what is written comes out, changed. */
  class Duplex extends Readable {
    constructor(options = {}) {
      super(options);
      Object.assign(this, { writable: true, pending: Promise.resolve() });
      if (options.write) this._write = options.write;
      if (options.final) this._final = options.final;
    }
  }
  for (const name of ['write', 'end', '_write', '_final']) Duplex.prototype[name] = Writable.prototype[name];

  class Transform extends Duplex {
    constructor(options = {}) {
      super(options);
      if (options.transform) this._transform = options.transform;
      if (options.flush) this._flush = options.flush;
    }
    _transform(chunk, _encoding, done) {
      done(null, chunk);
    }
    _flush(done) {
      done();
    }
    _write(chunk, encoding, done) {
      this._transform(chunk, encoding, (error, changed) => {
        if (changed !== undefined && changed !== null) this.push(changed);
        done(error);
      });
    }
    _final(done) {
      this._flush((error, last) => {
        if (last !== undefined && last !== null) this.push(last);
        this.push(null);
        done(error);
      });
    }
  }
  class PassThrough extends Transform {}

  const finished = (stream) =>
    new Promise((resolve, reject) => {
      for (const name of ['end', 'finish', 'close']) stream.once(name, resolve);
      stream.once('error', reject);
    });

  async function pipelined(streams) {
    const all = streams
      .flat()
      .map((stream) => (stream.pipe || stream.write ? stream : Readable.from(stream)));
    const ends = all.map(finished);
    all.reduce((from, to) => from.pipe(to));
    await Promise.all(ends);
  }

  const promises = { finished, pipeline: (...streams) => pipelined(streams) };
  module.exports =
    id === 'node:stream/promises'
      ? promises
      : Object.assign(Stream, {
          Stream,
          Readable,
          Writable,
          Duplex,
          Transform,
          PassThrough,
          promises,
          finished: (stream, callback) => void finished(stream).then(() => callback(), callback),
          pipeline(...streams) {
            const callback = typeof streams.at(-1) === 'function' ? streams.pop() : () => undefined;
            void pipelined(streams).then(() => callback(), callback);
            return streams.at(-1);
          },
        });
});
