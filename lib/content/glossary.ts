import { existsSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import type { Language } from '@/lib/i18n/languages';
import { soundOrLast } from './files/last-sound';
import { jsonFile } from './files/read-file';
import { places as standardPlaces, shortName, type ContentPlaces, type CourseFolders } from './places';
import { ContentError } from './problem';

const entrySchema = z.strictObject({
  term: z.string().min(1).describe('As the glossary shows it, in the language of this file.'),
  text: z.string().min(1).max(400).describe('What it is, in two or three sentences: 400 characters at most.'),
});

export const glossarySchema = z.record(
  z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens'),
  entrySchema,
);

export type Glossary = z.infer<typeof glossarySchema>;

export function glossaryFile({ content }: CourseFolders, language: Language): string {
  return path.join(content, language, 'glossary.json');
}

/** The terms of one language; those of a pack beside ours. */
export function readGlossary(language: Language, places: ContentPlaces = standardPlaces): Glossary {
  return soundOrLast(`glossary ${places.root} ${language}`, () => readSoundGlossary(language, places));
}

/** As `readGlossary`, and throws whatever is wrong. */
export function readSoundGlossary(language: Language, places: ContentPlaces): Glossary {
  const read = (folders: CourseFolders) => {
    const file = glossaryFile(folders, language);
    return readTerms(file, shortName(places, file));
  };
  const { data: ours } = read(places);
  if (!places.pack || !existsSync(glossaryFile(places.pack, language))) return ours;
  const { data: theirs, problem } = read(places.pack);
  const taken = Object.keys(theirs).filter((id) => Object.hasOwn(ours, id));
  if (taken.length > 0)
    throw new ContentError(
      taken.map((id) => problem([id], 'Pasos has this term already: give it another name')),
    );
  return { ...ours, ...theirs };
}

const readTerms = jsonFile(glossarySchema);
