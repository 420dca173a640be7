import { isRecord } from './is-record';

/** A Task of a machine, as far as mocks and storms need to know it. */
export interface TaskState {
  readonly name: string;
  readonly resource: string;
  readonly isInMap: boolean;
  /** What may answer twice: a worker, or somebody with the token. */
  readonly isCallback: boolean;
  readonly hasTimeout: boolean;
}

/** All Tasks of a definition, at any depth, in the order of its text. */
export function taskStates(definition: unknown, isInMap = false): readonly TaskState[] {
  if (!isRecord(definition) || !isRecord(definition.States)) return [];
  return Object.entries(definition.States).flatMap(([name, state]) => {
    if (!isRecord(state)) return [];
    if (state.Type === 'Task') return [taskOf(name, state, isInMap)];
    const branches = Array.isArray(state.Branches) ? (state.Branches as readonly unknown[]) : [];
    const items = [state.ItemProcessor, state.Iterator];
    return [
      ...branches.flatMap((branch) => taskStates(branch, isInMap)),
      ...items.flatMap((item) => taskStates(item, true)),
    ];
  });
}

function taskOf(name: string, state: Readonly<Record<string, unknown>>, isInMap: boolean): TaskState {
  const resource = typeof state.Resource === 'string' ? state.Resource : '';
  return {
    name,
    resource,
    isInMap,
    isCallback: resource.endsWith('.waitForTaskToken') || resource.includes(':activity:'),
    hasTimeout: 'TimeoutSeconds' in state || 'TimeoutSecondsPath' in state,
  };
}
