import type { Store } from '../../host/ports';
import { short } from '../world/trace';
import type { World } from '../world/world';
import { StorageFault } from './storage-fault';
import { throughRooms, type Method } from './through-rooms';
import type { WriteQueue } from './write-queue';

const WRITES = /^(create|commit|update|delete|forget|append|claim|reopen)/;
/** What of an ownership goes to the disk, or to others. */
const OWNERSHIP = /^(claim|reopen|whereabouts|others|ask)$/;

export interface ProcessStoreOptions {
  readonly world: World;
  readonly process: string;
  readonly queue: WriteQueue;
  readonly isAlive: () => boolean;
  readonly forOneWrite?: () => Store;
}

/** The disk as one process sees it: nothing is read or written before chance says so, nor after the process has died. */
export function processStore(disk: Store, options: ProcessStoreOptions): Store {
  const { queue, isAlive, forOneWrite } = options;
  const reads = new Reads(options);
  return throughRooms(disk, (room, name, method) => (...args) => {
    if (room === 'ownership' && !OWNERSHIP.test(name)) return method(...args);
    if (!isAlive()) return new Promise(() => {});
    const label = `${room}.${name} ${labelOf(args[0])}`;
    if (!WRITES.test(name)) return reads.read(label, () => method(...args));
    const sent = room === 'ownership' || !forOneWrite ? method : methodOf(forOneWrite(), room, name);
    // What was claimed is named again by the store itself.
    const mayLoseAnswer = room !== 'ownership';
    return queue.write({ label, mayLoseAnswer, apply: () => sent(...args) });
  });
}

function methodOf(store: Store, room: string, name: string): Method {
  const target = (store as unknown as Record<string, Record<string, Method>>)[room]!;
  return target[name]!.bind(target);
}

class Reads {
  constructor(private readonly options: ProcessStoreOptions) {}

  async read(label: string, method: () => Promise<unknown>): Promise<unknown> {
    const { world, process } = this.options;
    if (world.strikes(world.profile.faults.readError)) {
      world.trouble();
      world.trace.note(process, `read error at ${label}`);
      throw new StorageFault('disk I/O error');
    }
    if (world.profile.reads === 'instant') return method();
    return new Promise((resolve, reject) => {
      // What it sees may be from when it was asked for, or from when it is answered.
      const early = world.chance.percent(50) ? method() : undefined;
      early?.catch(() => undefined);
      const happen = () => void (early ?? method()).then(resolve, reject);
      world.agenda.add({ label: `read ${label}`, process, happen });
    });
  }
}

function labelOf(given: unknown): string {
  if (typeof given === 'string') return short(given);
  if (typeof given !== 'object' || given === null) return '';
  const { record = given, history } = given as {
    record?: { arn?: string };
    history?: readonly { type: string }[];
  };
  const { arn } = record as { arn?: string };
  const events = history ? ` [${history.map(({ type }) => type).join(' ')}]` : '';
  return `${arn === undefined ? '' : short(arn)}${events}`;
}
