import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { languages, type Language } from '@/lib/i18n/languages';
import type { CompiledLesson } from './compile/compile';
import { glossaryFile, readSoundGlossary } from './glossary';
import { compiled, contentWorld, lessonProblems } from './lessons';
import { readSoundMachine } from './machines';
import { authoredOutline, contentPaths, readSoundOutline } from './outline';
import { authoredFolders, lessonFile, shortName, type ContentPlaces } from './places';
import { ContentError, type ContentProblem } from './problem';
import { compareTranslations } from './rules/translation';

/** Everything wrong in the content, in the order of files. */
export async function lintContent(places: ContentPlaces): Promise<ContentProblem[]> {
  // Without outline and glossaries nothing can be judged: say only that.
  const unreadable = await unreadableParts(places);
  if (unreadable.length > 0) return unreadable;
  const glossary = glossaryProblems(places);
  const paths = contentPaths(authoredOutline(places));
  const lessons: ContentProblem[] = [];
  for (const lessonPath of paths) lessons.push(...(await pageProblems(lessonPath, places)));
  const problems = [...glossary, ...machineProblems(places), ...strayProblems(paths, places), ...lessons];
  return problems.sort((left, right) => left.file.localeCompare(right.file) || left.line - right.line);
}

/** What is wrong with the parts that every page stands on. */
export async function unreadableParts(places: ContentPlaces): Promise<ContentProblem[]> {
  const parts = [
    () => readSoundOutline(places),
    ...languages.map((language) => () => readSoundGlossary(language, places)),
  ];
  return parts.flatMap((read) => problemsOf(read));
}

function problemsOf(read: () => unknown): readonly ContentProblem[] {
  try {
    read();
    return [];
  } catch (error) {
    if (error instanceof ContentError) return error.problems;
    throw error;
  }
}

async function pageProblems(lessonPath: string, places: ContentPlaces): Promise<ContentProblem[]> {
  const results = await Promise.all(languages.map((language) => lintLesson(language, lessonPath, places)));
  const [original, translated] = results.map(({ lesson }) => lesson);
  const difference = original && translated && compareTranslations(original, translated);
  const file = shortName(places, lessonFile(places, 'en', lessonPath));
  return [...results.flatMap(({ problems }) => problems), ...(difference ? [{ file, ...difference }] : [])];
}

interface Linted {
  readonly lesson?: CompiledLesson;
  readonly problems: readonly ContentProblem[];
}

async function lintLesson(language: Language, lessonPath: string, places: ContentPlaces): Promise<Linted> {
  const file = shortName(places, lessonFile(places, language, lessonPath));
  try {
    const lesson = await compiled(language, lessonPath, { places, highlight: false });
    const problems = await lessonProblems(lesson, contentWorld(language, places, false));
    return { lesson, problems: problems.map((problem) => ({ file, ...problem })) };
  } catch (error) {
    if (error instanceof ContentError) return { problems: error.problems };
    throw error;
  }
}

/** Files no outline leads to: forgotten, or named wrongly. */
function strayProblems(paths: readonly string[], places: ContentPlaces): ContentProblem[] {
  return languages.flatMap((language) => {
    const wanted = new Set(paths.map((lessonPath) => lessonFile(places, language, lessonPath)));
    const folder = path.join(authoredFolders(places).content, language);
    if (!existsSync(folder)) return [];
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => path.join(folder, name))
      .filter((file) => file.endsWith('.mdx') && !wanted.has(file))
      .map((file) => ({
        file: shortName(places, file),
        line: 1,
        message: 'content/outline.json does not name it',
      }));
  });
}

function glossaryProblems(places: ContentPlaces): ContentProblem[] {
  const tables = languages.map((language) => ({
    file: shortName(places, glossaryFile(authoredFolders(places), language)),
    terms: Object.keys(readSoundGlossary(language, places)),
  }));
  return tables.flatMap(({ file, terms }) =>
    tables
      .flatMap((other) => other.terms)
      .filter((term) => !terms.includes(term))
      .map((term) => ({ rule: 'terms', file, line: 2, message: `the term \`${term}\` is not translated` })),
  );
}

function machineProblems(places: ContentPlaces): ContentProblem[] {
  const rule = 'pictures';
  const folder = path.join(authoredFolders(places).content, 'machines');
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.asl.json'));
  return names.flatMap((name) => {
    const [machine = '', language] = name.replace('.asl.json', '').split('.');
    const found = problemsOf(() => readSoundMachine(language === 'en' ? 'en' : 'es', machine, places));
    const twin = path.join(folder, `${machine}.${language === 'en' ? 'es' : 'en'}.asl.json`);
    const isAlone = language && !existsSync(twin) && !existsSync(path.join(folder, `${machine}.asl.json`));
    const file = shortName(places, path.join(folder, name));
    return isAlone ? [...found, { rule, file, line: 1, message: 'is not translated' }] : found;
  });
}
