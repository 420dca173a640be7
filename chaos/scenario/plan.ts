import { between, type Random } from '../random';
import { kinds, machineArn, type Kind } from './machines';

/** One execution that the driver starts: its name says what it is, its input is the same in every run of a seed. */
export interface Planned {
  readonly name: string;
  readonly kind: Kind;
  readonly machineArn: string;
  readonly input: string;
}

const secondsMax = 8;

export function plan(executions: number, random: Random): readonly Planned[] {
  return Array.from({ length: executions }, (_, n) => {
    const kind = kinds[n % kinds.length]!;
    const items = Array.from({ length: between(random, 2, 6) }, (_, item) => item);
    const input = JSON.stringify({ n, seconds: between(random, 1, secondsMax), items });
    return { name: `${kind}-${n}`, kind, machineArn: machineArn(kind), input };
  });
}

/** Executions that are open all the time, until they are stopped. */
export function planOpen(executions: number): readonly Planned[] {
  return Array.from({ length: executions }, (_, n) => ({
    name: `stopped-last-${n}`,
    kind: 'stopped',
    machineArn: machineArn('stopped'),
    input: JSON.stringify({ n }),
  }));
}
