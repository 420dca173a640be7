import {
  branchScope,
  itemScope,
  parseProgram,
  ROOT_SCOPE,
  type Json,
  type JsonObject,
  type Program,
  type QueryLanguage,
} from '@pasos/engine/inspection';
import { asArray, asRecord, escapePointer, own, type JsonRecord } from '@/lib/graph/json-value';
import { parseDefinition } from '@/lib/sandbox/parse-definition';

/** A state as it stands in a definition. */
export interface AuthoredState {
  readonly name: string;
  readonly type: string;
  readonly language: QueryLanguage;
  /** JSON pointer of the state. */
  readonly pointer: string;
  /** Key of the program's scope it is in. */
  readonly scope: string;
  /** The Parallel or Map around it. */
  readonly container?: string;
  readonly fields: JsonObject;
}

/** The definition a run started with. */
export interface ReadMachine {
  readonly text: string;
  readonly program: Program;
  /** By name: names are unique in a machine. */
  readonly states: ReadonlyMap<string, AuthoredState>;
}

/** Undefined: nothing could have run with it. */
export function readMachine(text: string | undefined): ReadMachine | undefined {
  const definition = asRecord(parseDefinition(text));
  if (text === undefined || own(definition, 'States') === undefined) return undefined;
  try {
    const program = parseProgram(definition as JsonObject);
    return { text, program, states: statesOf(definition) };
  } catch {
    return undefined;
  }
}

/** Every state of a definition, by its name. */
export function statesOf(definition: JsonRecord): ReadonlyMap<string, AuthoredState> {
  const states = new Map<string, AuthoredState>();
  addScope(states, definition, {
    scope: ROOT_SCOPE,
    pointer: '',
    language: own(definition, 'QueryLanguage') === 'JSONata' ? 'JSONata' : 'JSONPath',
  });
  return states;
}

interface Place {
  readonly scope: string;
  readonly pointer: string;
  readonly language: QueryLanguage;
  readonly container?: string;
}

function addScope(states: Map<string, AuthoredState>, scope: JsonRecord, place: Place): void {
  for (const [name, value] of Object.entries(asRecord(own(scope, 'States')))) {
    const fields = asRecord(value);
    const declared = own(fields, 'QueryLanguage');
    const language = declared === 'JSONata' || declared === 'JSONPath' ? declared : place.language;
    const pointer = `${place.pointer}/States/${escapePointer(name)}`;
    const type = String(own(fields, 'Type'));
    states.set(name, { ...place, name, type, language, pointer, fields: fields as Record<string, Json> });
    addInner(states, fields, { ...place, pointer, container: name });
  }
}

function addInner(states: Map<string, AuthoredState>, fields: JsonRecord, around: Required<Place>): void {
  const { container, pointer } = around;
  asArray(own(fields, 'Branches')).forEach((branch, index) =>
    addScope(states, asRecord(branch), {
      ...around,
      scope: branchScope(container, index),
      pointer: `${pointer}/Branches/${index}`,
    }),
  );
  for (const field of ['ItemProcessor', 'Iterator'])
    if (own(fields, field) !== undefined)
      addScope(states, asRecord(own(fields, field)), {
        ...around,
        scope: itemScope(container),
        pointer: `${pointer}/${field}`,
      });
}
