import { invariant } from '../../base/invariant';
import { isObject, own, type Json, type JsonObject } from '../../base/json';
import {
  branchScope,
  itemScope,
  ROOT_SCOPE,
  type Program,
  type QueryLanguage,
  type State,
  type StateScope,
} from '../program';
import { parseState } from './parse-state';

/**
 * Builds the Program of a Definition that `validateDefinition` accepted.
 * Anything it cannot read is our bug, not the author's: the validator should have said so.
 */
export function parseProgram(definition: JsonObject): Program {
  const scopes = new Map<string, StateScope>();
  const language = own(definition, 'QueryLanguage') === 'JSONata' ? 'JSONata' : 'JSONPath';
  addScope({ scopes, language }, ROOT_SCOPE, definition);
  const timeoutSeconds = own(definition, 'TimeoutSeconds');
  return {
    scopes,
    ...(typeof timeoutSeconds === 'number' ? { timeoutSeconds } : {}),
  };
}

interface Reading {
  readonly scopes: Map<string, StateScope>;
  readonly language: QueryLanguage;
}

function addScope(reading: Reading, key: string, machine: Json | undefined): void {
  invariant(isObject(machine) && isObject(machine.States), 'a scope has States');
  const states = new Map<string, State>();
  reading.scopes.set(key, { startAt: machine.StartAt as string, states });
  for (const [name, authored] of Object.entries(machine.States)) {
    invariant(isObject(authored), 'a state is an object');
    states.set(name, parseState(name, authored, reading.language));
    addInnerScopes(reading, name, authored);
  }
}

function addInnerScopes(reading: Reading, name: string, authored: JsonObject): void {
  if (authored.Type === 'Parallel') {
    const branches = authored.Branches as Json[];
    branches.forEach((branch, index) => addScope(reading, branchScope(name, index), branch));
  }
  if (authored.Type === 'Map') {
    addScope(reading, itemScope(name), own(authored, 'ItemProcessor') ?? own(authored, 'Iterator'));
  }
}
