import { readCourse } from '@/lib/content/course';
import { readGlossary } from '@/lib/content/glossary';
import { compiled } from '@/lib/content/lessons';
import { overviewPath } from '@/lib/content/outline';
import { places as standardPlaces, type ContentPlaces } from '@/lib/content/places';
import { languages, type Language } from '@/lib/i18n/languages';
import { fold } from '@/lib/site/finder/words';

/** The glossary as its page shows it. Plain JSON. */
export interface LetterGroup {
  readonly letter: string;
  readonly entries: readonly GlossaryEntry[];
}

export interface GlossaryEntry {
  /** Its anchor on the page, and what `<Term id="…">` says. */
  readonly id: string;
  readonly term: string;
  readonly text: string;
  /** What the other language calls it, where that is something else. */
  readonly elsewhere?: { readonly language: Language; readonly term: string };
  readonly uses: readonly TermUse[];
}

/** A page that marks the word. */
interface TermUse {
  readonly path: string;
  readonly title: string;
}

export async function glossaryPage(
  language: Language,
  places: ContentPlaces = standardPlaces,
): Promise<readonly LetterGroup[]> {
  const uses = await termUses(language, places);
  const other = languages.find((each) => each !== language) ?? language;
  const abroad = readGlossary(other, places);
  const entries = Object.entries(readGlossary(language, places)).map(([id, { term, text }]) => {
    const name = abroad[id]?.term ?? term;
    const elsewhere = fold(name) === fold(term) ? undefined : { language: other, term: name };
    return { id, term, text, ...(elsewhere && { elsewhere }), uses: uses.get(id) ?? [] };
  });
  return byLetter(entries, language);
}

function byLetter(entries: readonly GlossaryEntry[], language: Language): readonly LetterGroup[] {
  const sorted = entries.toSorted((left, right) => left.term.localeCompare(right.term, language));
  const letters = [...new Set(sorted.map(letterOf))];
  return letters.map((letter) => ({
    letter,
    entries: sorted.filter((entry) => letterOf(entry) === letter),
  }));
}

function letterOf({ term }: GlossaryEntry): string {
  return fold(term).charAt(0).toUpperCase();
}

/** The pages that mark each word, in the order of the course. */
async function termUses(
  language: Language,
  places: ContentPlaces,
): Promise<ReadonlyMap<string, readonly TermUse[]>> {
  const pages = readCourse(language, places).units.flatMap((unit) => [
    { path: unit.slug, file: overviewPath(unit.slug), title: unit.title },
    ...unit.pages.map(({ path, title }) => ({ path, file: path, title: pageTitle(unit, title) })),
  ]);
  const marked = await Promise.all(
    pages.map(async ({ path, title, file }) => {
      const { anatomy } = await compiled(language, file, { places, highlight: true });
      const terms = anatomy.elements.filter(({ name }) => name === 'Term');
      const ids = new Set(terms.map(({ attributes }) => attributes.get('id') ?? ''));
      return { use: { path, title }, ids };
    }),
  );
  const ids = new Set(marked.flatMap((page) => [...page.ids]));
  return new Map([...ids].map((id) => [id, marked.filter((page) => page.ids.has(id)).map(({ use }) => use)]));
}

/** The steps of a lab are lettered: without its number nobody knows which. */
function pageTitle({ kind, title }: { kind: string; title: string }, page: string): string {
  return kind === 'lab' ? `${title.split(' · ')[0]}, ${page}` : page;
}
