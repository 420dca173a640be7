const parentCheckMs = 250;
const repeatedMs = 1_000;

/**
 * Resolves with 'stop' at the first Ctrl+C or SIGTERM; asking again later ends at once.
 * Under npm it also resolves when npm itself is gone: a killed npm cannot pass the signal on.
 */
export function untilStopped() {
  return new Promise((resolve) => {
    let askedAt;
    const stop = () => {
      // npm forwards the Ctrl+C that the terminal already sent us: two signals, one wish.
      if (askedAt !== undefined && performance.now() - askedAt > repeatedMs) process.exit(130);
      askedAt ??= performance.now();
      resolve('stop');
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
    if (process.env.npm_lifecycle_event) void untilParentGone().then(() => resolve('stop'));
  });
}

export function untilParentGone() {
  const parent = process.ppid;
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      if (process.ppid === parent) return;
      clearInterval(timer);
      resolve();
    }, parentCheckMs);
    timer.unref();
  });
}
