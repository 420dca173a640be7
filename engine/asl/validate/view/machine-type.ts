import { isObject, own } from '../../../base/json';
import type { MachineType, ScopeView } from './machine-view';
import { isDistributed } from './map-mode';

/** What the states of a scope run in: the machine itself, or the child executions of a distributed Map. */
export function machineTypeAt(scope: ScopeView): MachineType {
  for (let inner: ScopeView | undefined = scope; inner; inner = inner.owner?.scope) {
    if (isChildWorkflow(inner)) return executionType(inner);
  }
  return scope.machine.type;
}

/** True for the processor of a distributed Map, whose states see nothing of what is around them. */
export function isChildWorkflow({ kind, owner }: ScopeView): boolean {
  return kind === 'ItemProcessor' && owner !== undefined && isDistributed(owner.node);
}

function executionType({ node }: ScopeView): MachineType {
  const config = own(node, 'ProcessorConfig');
  return isObject(config) && own(config, 'ExecutionType') === 'EXPRESS' ? 'EXPRESS' : 'STANDARD';
}
