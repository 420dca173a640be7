import type { RunSource } from './run-source';

/** A source whose code is fetched when it is first asked. */
export function lateSource(load: () => Promise<RunSource>): RunSource {
  let loading: Promise<RunSource> | undefined;
  const get = () => {
    loading ??= load();
    // Without a connection it is only asked for again.
    loading.catch(() => (loading = undefined));
    return loading;
  };
  return {
    start: async (...asked) => (await get()).start(...asked),
    list: async (...asked) => (await get()).list(...asked),
    origin: async (arn) => (await get()).origin(arn),
    describe: async (arn) => (await get()).describe(arn),
    watch(arn, observer) {
      let isStopped = false;
      let stop = () => {};
      get().then(
        (source) => {
          if (!isStopped) stop = source.watch(arn, observer);
        },
        (problem: unknown) => observer.onProblem?.(problem),
      );
      return () => {
        isStopped = true;
        stop();
      };
    },
  };
}
