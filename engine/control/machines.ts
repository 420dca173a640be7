import { isOwnedBy, parseArn, type Arn } from '../base/arn';
import { text } from '../service/shape';
import { ControlError, invalidArn } from './errors';
import type { Call } from './operation';

export const stateMachineArn = () => text({ min: 1, max: 256 });

type MachineArn = Extract<Arn, { readonly kind: 'stateMachine' }>;

/** Refuses what is no machine of the caller's. */
export async function assertMachine(arn: string, { caller, stateMachines }: Call): Promise<MachineArn> {
  const parsed = parseArn(arn);
  if (!parsed.ok) throw invalidArn(parsed.failure);
  const { value } = parsed;
  if (value.kind !== 'stateMachine')
    throw invalidArn(`Resource type not valid in this context: ${value.kind}`);
  const isKnown = isOwnedBy(value, caller) && !value.qualifier && (await stateMachines.find(arn));
  if (!isKnown) throw new ControlError('StateMachineDoesNotExist', `State Machine Does Not Exist: '${arn}'`);
  return value;
}
