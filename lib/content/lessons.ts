import type { Language } from '@/lib/i18n/languages';
import { checkElements } from './rules/check-elements';
import { checkExamples } from './rules/check-examples';
import { checkExpressions } from './rules/check-expressions';
import { checkHeadings } from './rules/check-headings';
import { checkReferences, type ContentWorld } from './rules/check-references';
import { compileLesson, type CompiledLesson } from './compile/compile';
import { readGlossary } from './glossary';
import { outlinePaths, overviewPath, readOutline } from './outline';
import { lessonFile, places as standardPlaces, shortName, type ContentPlaces } from './places';
import { ContentError } from './problem';
import { forgive, type Forgiven } from './files/last-sound';
import { fileVersion } from './files/remembered';

interface Cached {
  readonly version: string;
  readonly lesson: Promise<CompiledLesson>;
}

const shared = globalThis as typeof globalThis & { pasosLessons?: Map<string, Cached> };
const cache = (shared.pasosLessons ??= new Map<string, Cached>());

/** A lesson ready to render. Throws `ContentError` for anything wrong in it. */
export async function loadLesson(
  language: Language,
  lessonPath: string,
  places: ContentPlaces = standardPlaces,
): Promise<CompiledLesson> {
  const lesson = await compiled(language, lessonPath, { places, highlight: true });
  const problems = await lessonProblems(lesson, contentWorld(language, places, true));
  if (problems.length === 0) return lesson;
  const file = shortName(places, lessonFile(places, language, lessonPath));
  throw new ContentError(problems.map((problem) => ({ file, ...problem })));
}

/** As `loadLesson`; in development a broken one is as it was when it was sound last, with what is wrong now. */
export function openLesson(
  language: Language,
  lessonPath: string,
  places: ContentPlaces = standardPlaces,
): Promise<Forgiven<CompiledLesson>> {
  return forgive(`lesson ${language} ${lessonPath}`, () => loadLesson(language, lessonPath, places));
}

export async function lessonProblems(lesson: CompiledLesson, world: ContentWorld) {
  const anchors = new Set(lesson.headings.map(({ id }) => id));
  const found = [
    ...checkElements(lesson.anatomy),
    ...checkHeadings(lesson.headings),
    ...checkExamples(lesson.anatomy, world.language),
    ...checkExpressions(lesson.anatomy),
    ...(await checkReferences(lesson.anatomy, anchors, world)),
  ];
  return found.sort((left, right) => left.line - right.line);
}

export function contentWorld(language: Language, places: ContentPlaces, highlight: boolean): ContentWorld {
  const outline = readOutline(places);
  const units = new Set(outline.units.map(({ slug }) => slug));
  return {
    places,
    language,
    terms: new Set(Object.keys(readGlossary(language, places))),
    paths: new Set([...outlinePaths(outline), ...units]),
    anchorsOf: (lessonPath) =>
      compiled(language, units.has(lessonPath) ? overviewPath(lessonPath) : lessonPath, {
        places,
        highlight,
      }).then(
        ({ headings }) => new Set(headings.map(({ id }) => id)),
        () => undefined,
      ),
  };
}

/** Compiled once for every version of the file. */
export async function compiled(
  language: Language,
  lessonPath: string,
  { places, highlight }: { places: ContentPlaces; highlight: boolean },
): Promise<CompiledLesson> {
  const file = lessonFile(places, language, lessonPath);
  const name = shortName(places, file);
  const version = fileVersion(file);
  if (version === undefined)
    throw new ContentError([
      {
        file: name,
        line: 1,
        message: 'this lesson is not written: make the file, or take it out of outline.json',
      },
    ]);
  const key = `${file} ${highlight}`;
  const known = cache.get(key);
  if (known?.version === version) return known.lesson;
  const lesson = compileLesson({ file, shortName: name, language, highlight });
  cache.set(key, { version, lesson });
  lesson.catch(() => cache.delete(key));
  return lesson;
}
