import { isRecord } from '../faults/is-record';
import { faultKinds, type StormFault } from './storm-plan';

/** What is set for a storm. */
export interface StormForm {
  readonly faults: readonly StormFault[];
  readonly count: number;
  readonly firstSeed: number;
  /** JSON text. */
  readonly input: string;
}

/** What the browser kept of a machine's storm; undefined where it keeps none, or something else. */
export function keptStorm(storage: Storage | undefined, machine: string): StormForm | undefined {
  try {
    const kept: unknown = JSON.parse(storage?.getItem(keyOf(machine)) ?? 'null');
    if (!isRecord(kept) || !Array.isArray(kept.faults)) return undefined;
    const { count, firstSeed, input } = kept;
    if (typeof count !== 'number' || typeof firstSeed !== 'number' || typeof input !== 'string')
      return undefined;
    return { faults: kept.faults.filter(isFault), count, firstSeed, input };
  } catch {
    return undefined;
  }
}

export function writeStorm(storage: Storage | undefined, machine: string, form: StormForm): void {
  try {
    storage?.setItem(keyOf(machine), JSON.stringify(form));
  } catch {
    // The settings of a storm that are not remembered are set again.
  }
}

function isFault(value: unknown): value is StormFault {
  return (
    isRecord(value) &&
    typeof value.state === 'string' &&
    typeof value.chance === 'number' &&
    faultKinds.some((kind) => kind === value.kind)
  );
}

function keyOf(machine: string): string {
  return `pasos:storm:${machine}`;
}
