import { isObject, own, type Json, type JsonObject } from '../base/json';

/** What the Map state of this name runs for each item, as authored, wherever in the definition it stands. */
export function itemProcessorOf(scope: JsonObject, map: string): JsonObject | undefined {
  const states = own(scope, 'States');
  if (!isObject(states)) return undefined;
  for (const [name, state] of Object.entries(states)) {
    if (!isObject(state)) continue;
    const inside = scopesOf(state);
    if (name === map && state.Type === 'Map') return inside[0];
    for (const nested of inside) {
      const found = itemProcessorOf(nested, map);
      if (found) return found;
    }
  }
  return undefined;
}

function scopesOf(state: JsonObject): readonly JsonObject[] {
  const branches = own(state, 'Branches');
  const all: (Json | undefined)[] = Array.isArray(branches)
    ? branches
    : [own(state, 'ItemProcessor') ?? own(state, 'Iterator')];
  return all.filter(isObject);
}
