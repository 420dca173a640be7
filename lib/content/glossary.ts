import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import type { Language } from '@/lib/i18n/languages';
import { places as standardPlaces, shortName, type ContentPlaces } from './places';
import { remembered } from './files/remembered';

const schema = z.record(
  z.string(),
  z.strictObject({ term: z.string().min(1), text: z.string().min(1).max(400) }),
);

export type Glossary = z.infer<typeof schema>;

export function glossaryFile({ content }: ContentPlaces, language: Language): string {
  return path.join(content, language, 'glossary.json');
}

export function readGlossary(language: Language, places: ContentPlaces = standardPlaces): Glossary {
  const file = glossaryFile(places, language);
  return readTerms(file, shortName(places, file));
}

const readTerms = remembered((file) => schema.parse(JSON.parse(readFileSync(file, 'utf8'))));
