import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { shortName, type ContentPlaces } from '@/lib/content/places';
import { languages, type Language } from '@/lib/i18n/languages';

/** A word that is right here and in no dictionary. */
export interface ProjectWord {
  readonly word: string;
  /** A word of the dictionary that is inflected alike: `reintentar = intentar`. */
  readonly model?: string | undefined;
  readonly languages: readonly Language[];
  readonly file: string;
  readonly line: number;
}

const lists = { es: ['es'], en: ['en'], both: languages } satisfies Record<string, readonly Language[]>;

/** Our own words: a list for each language and one for both. */
export function readProjectWords(places: ContentPlaces): ProjectWord[] {
  return Object.entries(lists).flatMap(([name, its]) => {
    const file = path.join(places.content, 'words', `${name}.txt`);
    if (!existsSync(file)) return [];
    return parseWords(readFileSync(file, 'utf8')).map((word) => ({
      ...word,
      languages: its,
      file: shortName(places, file),
    }));
  });
}

/** A word in each line; `#` begins a comment. */
function parseWords(text: string): Pick<ProjectWord, 'word' | 'model' | 'line'>[] {
  return text.split('\n').flatMap((line, index) => {
    const [word = '', model] = line
      .replace(/#.*/, '')
      .split('=')
      .map((part) => part.trim());
    return word ? [{ word, model, line: index + 1 }] : [];
  });
}
