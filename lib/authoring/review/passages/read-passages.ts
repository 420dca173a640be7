import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { exampleNames, examplePlaces } from '@/lib/authoring/examples/examples';
import { glossaryFile } from '@/lib/content/glossary';
import { contentPaths, readOutline } from '@/lib/content/outline';
import { shortName, type ContentPlaces } from '@/lib/content/places';
import { languages } from '@/lib/i18n/languages';
import { dataPassages } from './data-passages';
import { pagePassages } from './page-passages';
import type { Passage } from './passage';
import { sourcePassages } from './source-passages';
import type { Source } from './sources';

/** All that is read of the course: its pages, its glossaries, the data of its labs. */
export async function coursePassages(places: ContentPlaces): Promise<Passage[]> {
  const pages: Passage[] = [];
  for (const language of languages) {
    for (const page of contentPaths(readOutline(places)))
      pages.push(...(await pagePassages(language, page, places)));
    for (const name of exampleNames)
      pages.push(...(await pagePassages(language, name, examplePlaces(places))));
  }
  const read = (file: string) => readFileSync(path.join(places.root, file), 'utf8');
  const glossaries = languages.flatMap((language) => {
    const file = shortName(places, glossaryFile(places, language));
    return dataPassages(read(file), { file, language, keys: ['term', 'text'] });
  });
  const data = ['content/outline.json', ...labFiles(places)].flatMap((file) =>
    dataPassages(read(file), { file }),
  );
  return [...pages, ...glossaries, ...data];
}

function labFiles({ root }: ContentPlaces): string[] {
  const folder = path.join(root, 'labs');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .map((slug) => `labs/${slug}/lab.json`)
    .filter((file) => existsSync(path.join(root, file)))
    .sort();
}

const speaks = /\b(?:es|en):|\bconst (?:es|en)\b|\w(?:Es|En)\b|\bsay\(/;
const namedAfterLanguage = /(?:^|[/-])(?:es|en)[-.][^/]*$/;

/** All that the interface, the editor and the commands say. */
export function interfacePassages(sources: readonly Source[]): Passage[] {
  return sources
    .filter(({ file, text }) => namedAfterLanguage.test(file) || speaks.test(text))
    .flatMap(({ file, text }) => sourcePassages(text, file));
}
