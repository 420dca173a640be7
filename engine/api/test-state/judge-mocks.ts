import { parseProgram } from '../../asl/parse/parse-program';
import type { Program, TaskState } from '../../asl/program';
import { isObject, type Json } from '../../base/json';
import { responseProblem, type ValidationMode } from './mock-result';

/** Mocks as they are read: rules by the name of the state. */
type Plan = Readonly<Record<string, readonly { readonly return?: Json }[]>>;

/** Holds the answers of a plan against what the services say of theirs: where, and what is wrong. */
export async function judgeMocks(
  definition: string,
  plan: Plan,
  mode: ValidationMode,
): Promise<readonly string[]> {
  const value = JSON.parse(definition) as Json;
  if (!isObject(value)) return [];
  const program = parseProgram(value);
  const problems: string[] = [];
  for (const [name, rules] of Object.entries(plan)) {
    const state = findTask(program, name);
    for (const [index, rule] of rules.entries()) {
      if (!state || rule.return === undefined) continue;
      const problem = await responseProblem(rule.return, state.resource, mode);
      if (problem !== undefined) problems.push(`/${name}/${index}/return ${problem}`);
    }
  }
  return problems;
}

function findTask({ scopes }: Program, name: string): TaskState | undefined {
  for (const { states } of scopes.values()) {
    const state = states.get(name);
    if (state) return state.type === 'Task' ? state : undefined;
  }
  return undefined;
}
