import { readMockPlan, type MockPlan } from '@pasos/engine/mocks';
import { faultsKey } from './faults-key';
import { isRecord } from './is-record';

interface KeptFaults {
  readonly plan: MockPlan;
  readonly isOn: boolean;
}

/** What the browser kept of a machine's mocks; nothing where it keeps nothing, or something else. */
export function keptFaults(storage: Storage | undefined, machine: string): KeptFaults {
  try {
    const kept: unknown = JSON.parse(storage?.getItem(faultsKey(machine)) ?? '{}');
    const { plan = {}, isOn = true } = isRecord(kept) ? kept : {};
    const read = readMockPlan(plan as Parameters<typeof readMockPlan>[0]);
    return read.ok ? { plan: read.value, isOn: isOn === true } : { plan: {}, isOn: true };
  } catch {
    return { plan: {}, isOn: true };
  }
}

/** False: the browser keeps nothing. */
export function writeFaults(storage: Storage | undefined, machine: string, faults: KeptFaults): boolean {
  try {
    storage?.setItem(faultsKey(machine), JSON.stringify(faults));
    return storage !== undefined;
  } catch {
    return false;
  }
}
