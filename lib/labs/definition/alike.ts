import { sameJson } from '../run/template';
import { isGap } from './addresses';
import { isObject, type Graph, type GraphState } from './graph';

/**
 * The first state whose Task does not ask for the same as in the solution. What the solution leaves as a gap is not looked at, but two
 * of its gaps may not be one. A state in another query language is compared by what it asks for, not by how it says it.
 */
export function firstUnlike(graph: Graph, solution: Graph): string | undefined {
  const filled = new Map<string, string>();
  return solution.states.find((wanted) => {
    const state = graph.states.find(({ name, scope }) => name === wanted.name && scope === wanted.scope);
    if (!state) return true;
    if ('Parameters' in state.fields === 'Parameters' in wanted.fields)
      return !isAlike(state.fields, wanted.fields, filled);
    return !sameJson(asked(state), asked(wanted));
  })?.name;
}

/** `filled` remembers which gap of the solution each gap stands for. */
function isAlike(value: unknown, wanted: unknown, filled: Map<string, string>): boolean {
  if (typeof wanted === 'string' && isGap(wanted)) {
    if (typeof value !== 'string' || !isGap(value)) return true;
    const known = filled.get(value);
    filled.set(value, wanted);
    return known === undefined || known === wanted;
  }
  if (!isObject(wanted) || !isObject(value)) return sameJson(value, wanted);
  const gaps = Object.keys(wanted).filter((key) => isGap(wanted[key]));
  const others = Object.keys(value).filter((key) => !gaps.includes(key.replace(/\.\$$/, '')));
  return (
    others.length === Object.keys(wanted).length - gaps.length &&
    Object.keys(wanted).every((key) => isAlike(value[key], wanted[key], filled))
  );
}

function asked({ fields }: GraphState): unknown {
  return [fields.Resource, shapeOf(fields.Arguments ?? fields.Parameters)];
}

/** The names of what is asked for, at every depth. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value !== 'object' || value === null) return null;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key.replace(/\.\$$/, ''), shapeOf(item)]),
  );
}
