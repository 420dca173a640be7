import MiniSearch, { type Query, type SearchResult } from 'minisearch';
import { entryKinds, type CourseIndex, type Entry } from './entry';
import { fold, wordsOf, type Word } from './words';

export interface Hit {
  readonly entry: Entry;
  readonly title: string;
  /** Terms of the index that were found in it. */
  readonly terms: ReadonlySet<string>;
}

interface HitGroup {
  readonly kind: Entry['kind'];
  readonly hits: readonly Hit[];
  /** How many were found, shown or not. */
  readonly count: number;
}

const shownOfKind = 6;

/** Words that say nothing when others stand beside them. */
const fillers = new Set(
  'a al como con de del el en es la las lo los o para por que se si su un una y an and are do for how in is of on or that the to what with'.split(
    ' ',
  ),
);

const fields = ['title', 'heading', 'names', 'text', 'page'] as const;

/** An index of the course, made in the browser from what was fetched: bit by bit, so that typing goes on meanwhile. */
export async function makeFinder(course: CourseIndex): Promise<Finder> {
  const finder = new Finder(course);
  await finder.fill();
  return finder;
}

export type { Finder };

class Finder {
  private readonly index = new MiniSearch<Indexed>({
    fields: [...fields],
    // They come from the words of a text, which are terms already.
    tokenize: termsOf,
    processTerm: (term) => term,
  });
  private readonly entries: readonly Entry[];
  private readonly titles: ReadonlyMap<string, string>;

  constructor({ units, entries }: CourseIndex) {
    this.entries = entries;
    this.titles = new Map(
      units.flatMap(({ slug, title, pages }) => [
        [slug, title] as const,
        ...pages.map((page) => [page.path, page.title] as const),
      ]),
    );
  }

  fill(): Promise<void> {
    return this.index.addAllAsync(
      this.entries.map((entry, id) => this.indexed(entry, id)),
      { chunkSize: 40 },
    );
  }

  /** Places that have every word, the best first; with a letter wrong or two in the wrong order if there are none. */
  find(query: string): readonly HitGroup[] {
    const words = wordsToFind(query);
    if (words.length === 0) return [];
    const exact = this.search(words, false);
    const found = exact.length > 0 ? exact : this.search(words, true);
    const hits = byName(found, query);
    return entryKinds
      .map((kind) => hits.filter(({ entry }) => entry.kind === kind))
      .filter((group) => group.length > 0)
      .map((group) => ({
        kind: group[0]!.entry.kind,
        hits: group.slice(0, shownOfKind),
        count: group.length,
      }));
  }

  private search(words: readonly Word[], isLenient: boolean): readonly Hit[] {
    const results = this.index.search(
      { combineWith: 'AND', queries: words.map((word) => wordQuery(word, isLenient)) },
      {
        boost: { title: 8, heading: 5, names: 3, text: 1, page: 0.5 },
        prefix: true,
        tokenize: (term) => [term],
        weights: { prefix: 0.5, fuzzy: 0.3 },
      },
    );
    return results.filter(isItsOwn).map((result) => this.hit(result));
  }

  private indexed(entry: Entry, id: number): Indexed {
    const page = this.titles.get(entry.path) ?? '';
    const { heading, text, names } = entry;
    if (entry.kind === 'term') return { id, title: '', heading: heading ?? '', names: names ?? '', text };
    return heading === undefined
      ? { id, title: page, text, names: names ?? '' }
      : { id, heading, text, names: names ?? '', page };
  }

  private hit({ id, terms }: SearchResult): Hit {
    const entry = this.entries[Number(id)]!;
    return { entry, title: this.titles.get(entry.path) ?? '', terms: new Set(terms) };
  }
}

type Indexed = { readonly id: number } & Partial<Record<(typeof fields)[number], string>>;

/** The words of a query that are worth looking for. */
function wordsToFind(query: string): readonly Word[] {
  const words = wordsOf(query);
  const telling = words.filter(({ whole }) => !fillers.has(whole));
  return telling.length > 0 ? telling : words;
}

function termsOf(text: string): string[] {
  return wordsOf(text).flatMap(({ whole, parts }) => [whole, ...parts]);
}

/** The whole of a word, or all of its parts. */
function wordQuery({ whole, parts }: Word, isLenient: boolean): Query {
  const ofParts = {
    combineWith: 'AND' as const,
    // Only the last one may still be in the middle of being written.
    queries: parts.map((one, at) => ({ ...termQuery(one, isLenient), prefix: at === parts.length - 1 })),
  };
  const ofWhole = termQuery(whole, isLenient);
  // Of `$.a` the parts are in every text.
  const isTelling = parts.length > 0 && parts.every(({ length }) => length > 1);
  return isTelling ? { combineWith: 'OR', queries: [ofWhole, ofParts] } : ofWhole;
}

/** Short words are too like one another to be forgiven a letter. */
const lenientFrom = 4;

function termQuery(term: string, isLenient: boolean) {
  if (!isLenient || term.length < lenientFrom) return { queries: [term] };
  return { combineWith: 'OR' as const, fuzzy: 1, queries: [term, ...withLettersSwapped(term)] };
}

function withLettersSwapped(term: string): readonly string[] {
  return [...term]
    .slice(1)
    .map((letter, at) => term.slice(0, at) + letter + term.charAt(at) + term.slice(at + 2));
}

/** The title of its page helps to find a section, but is not enough: else every section would come with it. */
function isItsOwn({ match }: SearchResult): boolean {
  return Object.values(match).some((where) => where.some((field) => field !== 'page'));
}

/** What is called as the query says comes first, and then what is called nearly so. */
function byName(hits: readonly Hit[], query: string): readonly Hit[] {
  const wanted = fold(query).trim();
  const distance = ({ entry, title }: Hit) => {
    const name = fold(entry.heading ?? title);
    return name === wanted ? 0 : name.startsWith(`${wanted} (`) ? 1 : 2;
  };
  return [...hits].sort((one, other) => distance(one) - distance(other));
}

/** Whether a text has words that begin with all of a query: for what is too small to be indexed. */
export function hasWords(text: string, query: string): boolean {
  const terms = termsOf(text);
  return wordsToFind(query).every(({ whole, parts }) =>
    [[whole], parts].some(
      (wanted) => wanted.length > 0 && wanted.every((one) => terms.some((term) => term.startsWith(one))),
    ),
  );
}
