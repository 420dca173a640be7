import type { StudioMachine } from './studio-lab';

const key = 'pasos:studio:begun';

/** Machines that were begun in this browser and are not in the account, the newest first. Their texts are drafts like any other. */
export class BegunMachines {
  constructor(private readonly storage: Storage | undefined) {}

  list(): readonly StudioMachine[] {
    try {
      const kept: unknown = JSON.parse(this.storage?.getItem(key) ?? '[]');
      return Array.isArray(kept) ? kept.filter(isMachine) : [];
    } catch {
      return [];
    }
  }

  find(name: string): StudioMachine | undefined {
    return this.list().find((machine) => machine.name === name);
  }

  put(machine: StudioMachine): void {
    this.write([machine, ...this.list().filter(({ name }) => name !== machine.name)]);
  }

  remove(name: string): void {
    this.write(this.list().filter((machine) => machine.name !== name));
  }

  private write(machines: readonly StudioMachine[]): void {
    try {
      this.storage?.setItem(key, JSON.stringify(machines));
    } catch {
      // The bench tells when the browser keeps nothing.
    }
  }
}

function isMachine(value: unknown): value is StudioMachine {
  if (typeof value !== 'object' || value === null) return false;
  const { name, type, start } = value as Record<string, unknown>;
  return typeof name === 'string' && (type === 'STANDARD' || type === 'EXPRESS') && typeof start === 'string';
}
