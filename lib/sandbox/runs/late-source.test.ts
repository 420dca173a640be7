import { expect, test, vi } from 'vitest';
import { lateSource } from './late-source';
import type { RunSource } from './run-source';

const source = { list: vi.fn().mockResolvedValue({ executions: [] }), watch: vi.fn() };
const asSource = source as unknown as RunSource;
const observer = { onUpdate: vi.fn(), onProblem: vi.fn() };

test('is fetched once, when it is first asked', async () => {
  const load = vi.fn().mockResolvedValue(asSource);
  const late = lateSource(load);
  expect(load).not.toHaveBeenCalled();
  await Promise.all([late.list('a'), late.list('a', 'next')]);
  expect(load).toHaveBeenCalledTimes(1);
  expect(source.list.mock.calls).toEqual([['a'], ['a', 'next']]);
});

test('what was stopped before it came is not watched', async () => {
  const late = lateSource(() => Promise.resolve(asSource));
  late.watch('a', observer)();
  await late.list('a');
  expect(source.watch).not.toHaveBeenCalled();
});

test('a watch that is stopped later stops', async () => {
  const stop = vi.fn();
  source.watch.mockReturnValue(stop);
  const late = lateSource(() => Promise.resolve(asSource));
  const end = late.watch('a', observer);
  await late.list('a');
  end();
  expect(stop).toHaveBeenCalledTimes(1);
});

test('a fetch that failed is told, and made again when it is asked again', async () => {
  const load = vi.fn().mockRejectedValueOnce(new TypeError('offline')).mockResolvedValue(asSource);
  const late = lateSource(load);
  await expect(late.list('a')).rejects.toThrow('offline');
  await expect(late.list('a')).resolves.toEqual({ executions: [] });
});
