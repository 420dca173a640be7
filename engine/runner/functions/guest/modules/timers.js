/* `node:timers` and `node:timers/promises`. */
(function (module, load, pasos, id) {
  'use strict';
  const { coded } = pasos;

  function abortable(begin, end, { signal } = {}, value) {
    return new Promise((resolve, reject) => {
      const aborted = () =>
        Object.assign(coded(Error, 'ABORT_ERR', 'The operation was aborted'), {
          name: 'AbortError',
          cause: signal.reason,
        });
      if (signal?.aborted) return reject(aborted());
      const timer = begin(() => resolve(value));
      signal?.addEventListener('abort', () => {
        end(timer);
        reject(aborted());
      });
    });
  }

  const promises = {
    setTimeout: (ms, value, options) =>
      abortable((done) => setTimeout(done, ms), clearTimeout, options, value),
    setImmediate: (value, options) => abortable((done) => setImmediate(done), clearImmediate, options, value),
    async *setInterval(ms, value) {
      for (;;) {
        await promises.setTimeout(ms);
        yield value;
      }
    },
    scheduler: {
      wait: (ms, options) => promises.setTimeout(ms, undefined, options),
      yield: () => promises.setImmediate(),
    },
  };
  const { setTimeout, setInterval, setImmediate, clearTimeout, clearInterval, clearImmediate } = globalThis;
  module.exports =
    id === 'node:timers/promises'
      ? promises
      : { setTimeout, setInterval, setImmediate, clearTimeout, clearInterval, clearImmediate, promises };
});
