import { asRecord, own } from '@/lib/graph/json-value';
import { transitions } from '@/lib/graph/transitions';
import { lastToken, parentPointer, valueAt } from '../pointer';
import { stateNames, statePointer } from '../subject';

/** A variable that a state can read, and the states that may have set it before. */
export interface Variable {
  readonly name: string;
  readonly setBy: readonly string[];
}

/**
 * The variables that may have a value when this state begins: those set by states from which a path leads here, in this scope and
 * in the scopes around it. A Distributed Map sees none of those around it.
 */
export function variablesInScope(document: unknown, state: string): readonly Variable[] {
  const found = new Map<string, string[]>();
  let place: string | undefined = state;
  while (place !== undefined) {
    const scope = parentPointer(parentPointer(place));
    for (const before of statesBefore(document, scope, place)) {
      for (const name of namesSetBy(document, before)) {
        found.set(name, [...(found.get(name) ?? []), before]);
      }
    }
    place = ownerOf(document, scope);
  }
  return [...found]
    .map(([name, setBy]) => ({ name, setBy }))
    .sort((one, other) => one.name.localeCompare(other.name));
}

function statesBefore(document: unknown, scope: string, place: string): string[] {
  const states = stateNames(document, scope).map((name) => statePointer(scope, name));
  const leadsTo = new Map(
    states.map((from) => [
      from,
      transitions(asRecord(valueAt(document, from))).map(({ to }) => statePointer(scope, to)),
    ]),
  );
  const reached = new Set<string>();
  const waiting = [place];
  for (const target of waiting) {
    for (const from of states) {
      if (reached.has(from) || !leadsTo.get(from)?.includes(target)) continue;
      reached.add(from);
      waiting.push(from);
    }
  }
  return states.filter((from) => reached.has(from));
}

/** By the state itself, by its rules and by its catchers. */
function namesSetBy(document: unknown, state: string): string[] {
  const value = asRecord(valueAt(document, state));
  const parts = [value, ...listOf(own(value, 'Choices')), ...listOf(own(value, 'Catch'))];
  const names = parts.flatMap((part) => Object.keys(asRecord(own(asRecord(part), 'Assign'))));
  return [...new Set(names.map((name) => name.replace(/\.\$$/, '')))];
}

/** The Parallel or Map whose branch or processor the scope is, when what is set around it can be seen in it. */
function ownerOf(document: unknown, scope: string): string | undefined {
  if (scope === '') return undefined;
  const inBranch = lastToken(parentPointer(scope)) === 'Branches';
  const mode = valueAt(document, `${scope}/ProcessorConfig/Mode`);
  if (mode === 'DISTRIBUTED') return undefined;
  return inBranch ? parentPointer(parentPointer(scope)) : parentPointer(scope);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
