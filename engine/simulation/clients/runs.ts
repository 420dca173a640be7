import type { JsonObject } from '../../base/json';
import type { MachineUnderTest } from '../machines/machine-under-test';

/** An execution that clients have asked for. */
export interface Run {
  readonly arn: string;
  readonly name: string;
  readonly machine: MachineUnderTest;
  readonly input: string;
  /** In seconds, once its start was acknowledged. */
  startDate?: number;
  /** Whoever asked for it knows that it is there. */
  isKnown: boolean;
  /** Somebody stopped it, or ran it on: what becomes of it is not its own doing. */
  isDisturbed: boolean;
}

const PREFIX = 'arn:aws:states:us-east-1:123456789012';

export function machineArn(name: string): string {
  return `${PREFIX}:stateMachine:${name}`;
}

export function newRun(machine: MachineUnderTest, name: string, input: JsonObject): Run {
  const arn = `${PREFIX}:execution:${machine.name}:${name}`;
  return { arn, name, machine, input: JSON.stringify(input), isKnown: false, isDisturbed: false };
}
