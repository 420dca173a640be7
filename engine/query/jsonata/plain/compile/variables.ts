import { own } from '../../../../base/json';
import { LIBRARY } from '../../library';
import { decline } from '../run/decline';
import type { Node } from '../run/run';
import { isObject } from '../run/values';

/** Where what blocks have bound is kept, by names without `$`. */
export type Names = ReadonlyMap<string, number>;

export function compileVariable(name: string, names: Names): Node {
  const local = names.get(name);
  if (local !== undefined) return (_, run) => run.locals[local];
  if (name === '') return context;
  if (name === 'states') return (_, run) => ({ ...run.scope.states });
  // `$$` is nothing that AWS takes; a function may be shadowed by a variable, and is none of our values.
  if (name === '$') return decline();
  if (LIBRARY.has(name) || name === 'eval') return (_, run) => own(run.scope.variables, name) ?? decline();
  return (_, run) => own(run.scope.variables, name);
}

const context: Node = (value) => {
  // The library would take it for a wrapper of its own.
  if (isObject(value) && value.outerWrapper) decline();
  return value;
};
