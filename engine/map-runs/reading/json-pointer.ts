import { own, type Json } from '../../base/json';

/** The value at a JSON Pointer (RFC 6901), or undefined. */
export function atPointer(value: Json, pointer: string): Json | undefined {
  if (pointer === '') return value;
  if (!pointer.startsWith('/')) return undefined;
  let found: Json | undefined = value;
  for (const token of pointer.slice(1).split('/')) {
    if (found === undefined || found === null || typeof found !== 'object') return undefined;
    const name = token.replaceAll('~1', '/').replaceAll('~0', '~');
    if (Array.isArray(found)) found = /^(0|[1-9]\d*)$/.test(name) ? found[Number(name)] : undefined;
    else found = own(found, name);
  }
  return found;
}
