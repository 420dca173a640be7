import { order } from '../workloads';

const objects = 50_000;

/** The least memory a waiting execution can be: an object with its input, in bytes. Needs `--expose-gc`. */
export function heapLimit(): number {
  const text = JSON.stringify(order);
  const before = settledHeap();
  const kept = Array.from({ length: objects }, (_, id) => ({
    id,
    // A flat string, as one from a socket is, instead of one that shares its parts with others.
    input: Buffer.from(`${text.slice(0, -1)},"k":${id}}`).toString('latin1'),
    state: 'W',
    wakeAt: id,
  }));
  const bytes = (settledHeap() - before) / objects;
  return kept.length === objects ? bytes : NaN;
}

function settledHeap(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}
