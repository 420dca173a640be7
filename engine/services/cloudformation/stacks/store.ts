import type { Transaction } from '../../base/transaction';
import { collectionsOf, type StackEvent, type StackRecord, type StackTarget } from './record';

/** The stack of that very identifier, as long as it is there. */
export async function loadStack(tx: Transaction, target: StackTarget): Promise<StackRecord | undefined> {
  const stack = await tx.get<StackRecord>(collectionsOf(target).stacks, target.name);
  return stack?.id === target.id ? stack : undefined;
}

export function storeStack(tx: Transaction, stack: StackRecord): void {
  tx.put(collectionsOf(stack.owner).stacks, stack.name, stack);
}

/** Adds an event and counts it with the stack, which is stored with it. */
export function addEvent(
  tx: Transaction,
  stack: StackRecord,
  event: Omit<StackEvent, 'id' | 'stackId' | 'stackName' | 'at'>,
  now: number,
): StackRecord {
  const number = stack.events + 1;
  const counted = { ...stack, events: number };
  const { events } = collectionsOf(stack.owner);
  const id =
    event.logicalId === stack.name
      ? `${stack.id.split('/').at(-1)}-${number}`
      : `${event.logicalId}-${event.status}-${number}`;
  const kept: StackEvent = { ...event, id, stackId: stack.id, stackName: stack.name, at: now };
  tx.put(events(stack.id), String(number).padStart(9, '0'), kept);
  storeStack(tx, counted);
  return counted;
}
