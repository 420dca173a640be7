import type { Language } from '@/lib/i18n/languages';
import { readLab } from '@/lib/labs/read-lab';
import { statePointers } from '@/lib/sandbox/history/find-state';
import type { CourseIndex, Entry } from '@/lib/site/finder/entry';
import type { Section } from './compile/sections';
import { readCourse, type CoursePage, type CourseUnit } from './course';
import { readGlossary } from './glossary';
import { compiled } from './lessons';
import { readMachine } from './machines';
import { stretchOf } from '@/lib/site/map/go-on';
import { overviewPath } from './outline';
import { places as standardPlaces, type ContentPlaces } from './places';

/** All that can be found in one language: every section of every page, what the labs ask for, and the glossary. */
export async function searchIndex(
  language: Language,
  places: ContentPlaces = standardPlaces,
): Promise<CourseIndex> {
  const { units } = readCourse(language, places);
  const entries = await Promise.all(units.map((unit) => unitEntries(unit, language, places)));
  return {
    units: units.map(stretchOf),
    entries: [...entries.flat(), ...termEntries(language, places)],
  };
}

async function unitEntries(
  unit: CourseUnit,
  language: Language,
  places: ContentPlaces,
): Promise<readonly Entry[]> {
  const own = { path: unit.slug, file: overviewPath(unit.slug), summary: unit.summary };
  const pages = [own, ...unit.pages.map((page: CoursePage) => ({ ...page, file: page.path }))];
  const found = await Promise.all(
    pages.map(async ({ path, file, summary }) => {
      const { sections, anatomy } = await compiled(language, file, { places, highlight: true });
      const drawn = anatomy.elements.filter(({ name }) => name === 'MachineGraph');
      const names = drawn.flatMap(({ attributes }) =>
        stateNames(language, attributes.get('src') ?? '', places),
      );
      return pageEntries(sections, { kind: unit.kind, path, summary, names: [...new Set(names)].join('. ') });
    }),
  );
  return [...found.flat(), ...(unit.kind === 'lab' ? await taskEntries(unit.slug, language) : [])];
}

interface Head extends Pick<Entry, 'kind' | 'path'> {
  readonly summary: string;
  readonly names: string;
}

/** The words above the first heading belong to the beginning of the page. */
function pageEntries(sections: readonly Section[], { kind, path, summary, names }: Head): readonly Entry[] {
  const above = sections.find(({ id }) => id === undefined);
  const text = [summary, above?.text].filter(Boolean).join(' ');
  return [
    { kind, path, text, ...(names && { names }) },
    ...sections.filter((section) => section !== above).map((section) => ({ kind, path, ...section })),
  ];
}

function stateNames(language: Language, machine: string, places: ContentPlaces): readonly string[] {
  return [...statePointers(JSON.stringify(readMachine(language, machine, places))).keys()];
}

/** What each step asks for, as it stands in its list of checks. */
async function taskEntries(slug: string, language: Language): Promise<readonly Entry[]> {
  const { steps } = await readLab(slug);
  return steps.flatMap(({ id, checks }) =>
    checks.map((check) => ({
      kind: 'lab' as const,
      path: `${slug}/${id}`,
      id: `check-${check.id}`,
      heading: check.title[language].replaceAll('`', ''),
      text: '',
    })),
  );
}

function termEntries(language: Language, places: ContentPlaces): readonly Entry[] {
  return Object.entries(readGlossary(language, places)).map(([id, { term, text }]) => ({
    kind: 'term',
    path: 'glossary',
    id,
    heading: term,
    text,
  }));
}
