import { readFileSync, readdirSync, existsSync } from 'node:fs';
import path from 'node:path';
import { REFERENCE_TEXTS, sdkCatalogue } from '@pasos/engine/editing';
import type { ContentPlaces } from '@/lib/content/places';
import { stateTypes } from '@/lib/graph/machine-graph';

/** Names that are right because something bears them: what AWS has, and the states of our machines. */
export async function givenNames(places: ContentPlaces): Promise<ReadonlySet<string>> {
  const { fields, errors, functions, intrinsics } = await REFERENCE_TEXTS.en();
  const { services } = await sdkCatalogue();
  const aws = [fields, errors, functions, intrinsics].flatMap(Object.keys);
  const names = [...stateTypes, ...aws, ...services, ...services.map(capitalised), ...stateNames(places)];
  return new Set(names.flatMap((name) => name.split(/[^\p{L}]+/u)));
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function stateNames({ root }: ContentPlaces): string[] {
  return ['content/machines', 'labs'].flatMap((folder) => {
    if (!existsSync(path.join(root, folder))) return [];
    return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.asl.json'))
      .flatMap((name) => namesIn(readFileSync(path.join(root, folder, name), 'utf8')));
  });
}

/** Wrong answers of a lab may be no JSON at all: their names are found where they stand. */
function namesIn(definition: string): string[] {
  return [...definition.matchAll(/"([^"\n]+)": \{\s*"Type":/g)].map(([, name = '']) => name);
}
