import { readMockPlan, type MockPlan } from '@pasos/engine/mocks';
import { faultsKey } from './faults-key';
import { isRecord } from './is-record';

export const mockValidations = ['PRESENT', 'STRICT', 'NONE'] as const;
export type MockValidation = (typeof mockValidations)[number];

interface KeptFaults {
  readonly plan: MockPlan;
  readonly isOn: boolean;
  readonly validation: MockValidation;
}

const NOTHING: KeptFaults = { plan: {}, isOn: true, validation: 'PRESENT' };

/** What the browser kept of a machine's mocks; nothing where it keeps nothing, or something else. */
export function keptFaults(storage: Storage | undefined, machine: string): KeptFaults {
  try {
    const kept: unknown = JSON.parse(storage?.getItem(faultsKey(machine)) ?? '{}');
    const { plan = {}, isOn = true, validation } = isRecord(kept) ? kept : {};
    const read = readMockPlan(plan as Parameters<typeof readMockPlan>[0]);
    const mode = mockValidations.find((each) => each === validation) ?? 'PRESENT';
    return read.ok ? { plan: read.value, isOn: isOn === true, validation: mode } : NOTHING;
  } catch {
    return NOTHING;
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
