import { existsSync, readFileSync } from 'node:fs';
import type { Localized } from '@/lib/i18n/languages';
import { authoredOutline, contentPaths } from '@/lib/content/outline';
import { lessonFile, shortName, type ContentPlaces } from '@/lib/content/places';
import { compareTexts, inlineCode, type Doubt } from './compare-pages';
import { staleSince, type LastChange } from './history';
import { fingerprint, readStillRight } from './still-right';

export interface Remark {
  readonly file: string;
  readonly line: number;
  readonly kind: Doubt['kind'] | 'missing' | 'stale';
  readonly message: Localized;
}

/** What of the English is missing, unfinished, older than the Spanish or lacking its code, page by page in the order of the course. */
export function translationReport(
  places: ContentPlaces,
  changes: ReadonlyMap<string, LastChange>,
): { readonly pages: number; readonly remarks: readonly Remark[] } {
  const paths = contentPaths(authoredOutline(places));
  const technical = new Set(paths.flatMap((path) => inlineCode(read(lessonFile(places, 'en', path)))));
  const stillRight = readStillRight(places);
  const remarks = paths.flatMap((path) => pageRemarks(path, places, { changes, technical, stillRight }));
  return { pages: paths.length, remarks };
}

interface Known {
  readonly changes: ReadonlyMap<string, LastChange>;
  readonly technical: ReadonlySet<string>;
  readonly stillRight: Readonly<Record<string, string>>;
}

function pageRemarks(
  path: string,
  places: ContentPlaces,
  { changes, technical, stillRight }: Known,
): Remark[] {
  const files = { es: lessonFile(places, 'es', path), en: lessonFile(places, 'en', path) };
  const file = shortName(places, files.en);
  if (!existsSync(files.en)) {
    const message = { es: 'falta: no está traducida', en: 'missing: it is not translated' };
    return [{ file, line: 1, kind: 'missing', message }];
  }
  if (!existsSync(files.es)) return [];
  const texts = { es: read(files.es), en: read(files.en) };
  const compared = stillRight[path] === fingerprint(texts.es);
  const since = compared
    ? undefined
    : staleSince(changes, { original: shortName(places, files.es), translated: file });
  return [
    ...(since === undefined ? [] : [stale(file, since)]),
    ...compareTexts(texts, technical).map((doubt) => ({ file, ...doubt })),
  ];
}

function read(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function stale(file: string, date: string): Remark {
  const message = {
    es: `quizá anticuada: el español cambió después, el ${date}`,
    en: `perhaps stale: the Spanish changed after it, on ${date}`,
  };
  return { file, line: 1, kind: 'stale', message };
}
