import { parseProgram } from '../../asl/parse/parse-program';
import { ROOT_SCOPE, type Program, type State } from '../../asl/program';
import type { Diagnostic } from '../../asl/diagnostics';
import { invalidDefinitionMessage } from '../../asl/validate/format-diagnostic';
import { invariant } from '../../base/invariant';
import { isObject } from '../../base/json';
import { readJson } from '../../base/json-text/read-json';
import { ApiError } from '../errors';
import { judgeDefinition } from '../machines/definition';
import { refuse } from './refuse';

/** The state a call is about, and the machine it stands in. */
export interface TestedState {
  readonly program: Program;
  /** A key of the program's scopes. */
  readonly scope: string;
  readonly state: State;
}

/** Recorded on AWS: what a state is called that comes without a machine. */
const ONLY_STATE = 'StateName';

/** Finds the state by its name in a whole machine, at any depth; without a name the definition is that of the state. */
export function getTestedState(definition: string, stateName: string | undefined): TestedState {
  return stateName === undefined
    ? findState(valid(asMachine(definition), belongsToState), ONLY_STATE)
    : findState(
        valid(definition, () => true),
        stateName,
      );
}

function findState(program: Program, name: string): TestedState {
  for (const [scope, { states }] of program.scopes) {
    const state = states.get(name);
    if (state) return { program, scope, state };
  }
  return refuse('State not found in definition');
}

/** A text that is no object is judged as it is. */
function asMachine(definition: string): string {
  const read = readJson(definition);
  if (!read.ok || !isObject(read.value.value)) return definition;
  return `{"StartAt":"${ONLY_STATE}","States":{"${ONLY_STATE}":${definition}}}`;
}

/** Where a state leads that stands alone is not looked at, only where those inside it do. */
function belongsToState({ code, location = '' }: Diagnostic): boolean {
  if (code === 'MISSING_END_STATE') return false;
  const isInside = /\/(Branches|ItemProcessor|Iterator)\b/.test(location);
  return code !== 'MISSING_TRANSITION_TARGET' || isInside;
}

function valid(definition: string, counts: (found: Diagnostic) => boolean): Program {
  const judged = judgeDefinition(definition, 'STANDARD');
  const errors = judged.diagnostics.filter((found) => found.severity === 'ERROR' && counts(found));
  if (errors.length > 0) throw new ApiError('InvalidDefinition', invalidDefinitionMessage(errors));
  invariant(judged.definition, 'a valid definition is an object');
  return parseProgram(judged.definition);
}

/** The names of all states inside a Parallel or Map, however deep. */
export function statesWithin({ program, state }: TestedState): ReadonlySet<string> {
  const names = new Set<string>();
  const inside = (name: string) => {
    for (const [key, { states }] of program.scopes) {
      if (key === ROOT_SCOPE || key.slice(0, key.lastIndexOf('#')) !== name) continue;
      for (const inner of states.keys()) {
        names.add(inner);
        inside(inner);
      }
    }
  };
  inside(state.name);
  return names;
}
