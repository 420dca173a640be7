import { invalid, stackNotFound } from '../errors';
import type { Call } from '../operation';
import { collectionsOf, type StackRecord } from './record';

/** A stack that is there, by name or identifier; one that is gone by its identifier only. */
export async function findStack(given: string, { tx, caller }: Call): Promise<StackRecord | undefined> {
  const { stacks, deleted } = collectionsOf(caller);
  if (!given.startsWith('arn:')) return tx.get<StackRecord>(stacks, given);
  const stack = await tx.get<StackRecord>(stacks, nameIn(given));
  return stack?.id === given ? stack : tx.get<StackRecord>(deleted, given);
}

/** `arn:aws:cloudformation:…:stack/<name>/<uuid>`. */
export function nameIn(stackId: string): string {
  return stackId.split('/')[1] ?? '';
}

export async function getStack(given: string, call: Call): Promise<StackRecord> {
  const stack = await findStack(given, call);
  if (!stack) throw stackNotFound(given);
  return stack;
}

/** For calls whose error for a stack that is not there is another. */
export async function getNamedStack(given: string, call: Call): Promise<StackRecord> {
  const stack = await findStack(given, call);
  if (!stack) throw invalid(`Stack '${given}' does not exist`);
  return stack;
}
