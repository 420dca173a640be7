import { asArray, asRecord, escapePointer, own, type JsonRecord } from '@/lib/graph/json-value';
import { parseDefinition } from '@/lib/sandbox/parse-definition';

/** A state as authored, and where it stands. */
export interface AuthoredState {
  readonly pointer: string;
  readonly state: JsonRecord;
}

/** Every state of a definition by its name, which is unique in a machine. */
export function statesByName(definition: string | undefined): ReadonlyMap<string, AuthoredState> {
  const found = new Map<string, AuthoredState>();
  gather(parseDefinition(definition), '', found);
  return found;
}

function gather(scope: unknown, at: string, found: Map<string, AuthoredState>): void {
  for (const [name, value] of Object.entries(asRecord(own(asRecord(scope), 'States')))) {
    const state = asRecord(value);
    const pointer = `${at}/States/${escapePointer(name)}`;
    found.set(name, { pointer, state });
    asArray(own(state, 'Branches')).forEach((branch, index) =>
      gather(branch, `${pointer}/Branches/${index}`, found),
    );
    for (const field of ['ItemProcessor', 'Iterator'])
      gather(own(state, field), `${pointer}/${field}`, found);
  }
}
