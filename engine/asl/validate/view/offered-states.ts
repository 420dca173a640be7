import type { NodeView } from './machine-view';

const WORKING: ReadonlySet<NodeView['kind']> = new Set(['Task', 'Parallel', 'Map']);
const AFTER_WORK: ReadonlySet<string> = new Set(['Output', 'Assign']);

/** Whether an expression in `field` may read `$states.<name>`: a result once there is one, an error in a catcher. */
export function isOffered({ kind }: Pick<NodeView, 'kind'>, field: string, name: string): boolean {
  if (name === 'errorOutput') return kind === 'Catcher';
  if (name !== 'result') return true;
  return kind === 'Catcher' || (WORKING.has(kind) && AFTER_WORK.has(field));
}
