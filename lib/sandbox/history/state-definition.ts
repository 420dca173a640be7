import { asRecord, own, unescapePointer } from '@/lib/graph/json-value';
import { parseDefinition } from '../parse-definition';
import { statePointer } from './find-state';

/** The state of this name; undefined when the definition has none. */
export function stateDefinition(definition: string, name: string): unknown {
  const pointer = statePointer(definition, name);
  return pointer === undefined ? undefined : valueAt(parseDefinition(definition), pointer);
}

function valueAt(root: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((at, token) => {
      if (Array.isArray(at)) return at[Number(token)] as unknown;
      return own(asRecord(at), unescapePointer(token));
    }, root);
}
