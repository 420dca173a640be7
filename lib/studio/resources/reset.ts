import type { Control } from '@/lib/targets/control';
import type { CallService } from '@/lib/targets/service-caller';
import { listings } from './listings';
import { serviceIds, type ServiceId } from './place/place';

interface Account {
  readonly service: CallService;
  readonly control?: Control;
}

export interface Held {
  readonly service: ServiceId;
  readonly names: readonly string[];
}

/** What could not be deleted, and why. */
interface Leftover {
  readonly service: ServiceId;
  readonly name: string;
  readonly trouble: unknown;
}

export interface Reset {
  readonly left: readonly Leftover[];
  /** Brings everything back, where that can be done. */
  readonly undo?: () => Promise<void>;
}

/** Logs stay, as executions do. */
const resetServices = serviceIds.filter((id) => id !== 'cloudwatchlogs');

/** Everything a reset takes away. The bus called `default` is every account's: only its rules go. */
export async function everything(call: CallService): Promise<readonly Held[]> {
  const held = await Promise.all(
    resetServices.map(async (service) => {
      const listed = await listings[service].list(call).catch(() => []);
      const names = listed.filter((one) => !isEmptyDefault(service, one)).map(({ name }) => name);
      return { service, names };
    }),
  );
  return held.filter(({ names }) => names.length > 0);
}

/** The engine does it at once and can take it back; an account on AWS, one after the other and for good. */
export async function resetEverything({ service, control }: Account): Promise<Reset> {
  if (!control) return { left: await deleteEverything(service) };
  await control('ResetResources', {});
  return { left: [], undo: async () => void (await control('RestoreResources', {})) };
}

/** In the order of the services: what is subscribed to a queue goes before the queue does. */
async function deleteEverything(call: CallService): Promise<readonly Leftover[]> {
  const left: Leftover[] = [];
  for (const { service, names } of await everything(call)) {
    for (const name of names) {
      try {
        await listings[service].remove(call, name);
      } catch (trouble) {
        left.push({ service, name, trouble });
      }
    }
  }
  return left;
}

function isEmptyDefault(service: ServiceId, { name, fact }: { name: string; fact?: object }): boolean {
  const rules = fact && 'count' in fact ? fact.count : 0;
  return service === 'eventbridge' && name === 'default' && rules === 0;
}
