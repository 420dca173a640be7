import type { Engine } from '../engines/engine';
import { importPeer } from './installed';

interface Described {
  readonly status: string;
  readonly ctx: unknown;
  readonly errorCode?: string;
  readonly errorMessage?: string;
}
interface StateboxApi {
  readonly ready: Promise<void>;
  createStateMachine(name: string, definition: unknown, ...contexts: object[]): Promise<void>;
  startExecution(input: unknown, name: string, options: object): Promise<Described>;
}

/** In process, with its store in memory. Keeps no history of events. */
export async function statebox(): Promise<Engine<string>> {
  const module = await importPeer('@wmfs/statebox');
  const Statebox = module.default as new (options: object) => StateboxApi;
  const api = new Statebox({});
  await api.ready;
  let machines = 0;
  return {
    async create({ definition }) {
      const name = `bench${(machines += 1)}`;
      await api.createStateMachine(name, withIterator(definition), {}, {}, {});
      return name;
    },
    async run(name, input) {
      const found = await api.startExecution(structuredClone(input), name, { sendResponse: 'COMPLETE' });
      if (found.status !== 'SUCCEEDED')
        throw new Error(`${found.status} ${found.errorCode} ${found.errorMessage}`);
      return found.ctx;
    },
    start: (name, input) => api.startExecution(structuredClone(input), name, {}),
    close: async () => undefined,
  };
}

/** It knows the body of a Map by its old name only. */
function withIterator(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withIterator);
  if (typeof value !== 'object' || value === null) return value;
  const renamed = Object.entries(value).map(([key, inner]) => [
    key === 'ItemProcessor' ? 'Iterator' : key,
    withIterator(inner),
  ]);
  return Object.fromEntries(renamed) as object;
}
