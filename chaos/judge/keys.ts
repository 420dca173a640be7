import type { ObservedExecution } from '../observe';

/**
 * What an execution is called in every run of a seed. Those that other executions start get names by chance:
 * they are known by whom they are for, or by their item.
 */
export function keyOf({ machine, name, input }: ObservedExecution): string {
  if (machine.startsWith('helper-')) return `${machine} for ${(JSON.parse(input) as { for: string }).for}`;
  return machine.startsWith('distributed/') ? `${machine} item ${input}` : name;
}

export function byKey(executions: readonly ObservedExecution[]): ReadonlyMap<string, ObservedExecution> {
  return new Map(executions.map((execution) => [keyOf(execution), execution]));
}
