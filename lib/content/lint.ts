import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { languages, type Language } from '@/lib/i18n/languages';
import type { CompiledLesson } from './compile/compile';
import { glossaryFile, readGlossary } from './glossary';
import { compiled, contentWorld, lessonProblems } from './lessons';
import { readMachine } from './machines';
import { contentPaths, readOutline } from './outline';
import { lessonFile, shortName, type ContentPlaces } from './places';
import { ContentError, type ContentProblem } from './problem';
import { compareTranslations } from './rules/translation';

/** Everything wrong in the content, in the order of files. */
export async function lintContent(places: ContentPlaces): Promise<ContentProblem[]> {
  const glossary = glossaryProblems(places);
  // Without glossaries nothing can be judged: say only that.
  if (glossary.some(({ line }) => line === 1)) return glossary;
  const paths = contentPaths(readOutline(places));
  const lessons: ContentProblem[] = [];
  for (const lessonPath of paths) lessons.push(...(await pageProblems(lessonPath, places)));
  const problems = [...glossary, ...machineProblems(places), ...strayProblems(paths, places), ...lessons];
  return problems.sort((left, right) => left.file.localeCompare(right.file) || left.line - right.line);
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
    const folder = path.join(places.content, language);
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
  const tables = languages.map((language) => {
    const file = shortName(places, glossaryFile(places, language));
    try {
      return { file, terms: Object.keys(readGlossary(language, places)) };
    } catch (error) {
      return { file, message: error instanceof Error ? error.message : String(error) };
    }
  });
  const unreadable = tables.flatMap(({ file, message }) =>
    message ? [{ rule: 'terms' as const, file, line: 1, message }] : [],
  );
  if (unreadable.length > 0) return unreadable;
  return tables.flatMap(({ file, terms = [] }) =>
    tables
      .flatMap((other) => other.terms ?? [])
      .filter((term) => !terms.includes(term))
      .map((term) => ({ rule: 'terms', file, line: 2, message: `the term \`${term}\` is not translated` })),
  );
}

function machineProblems(places: ContentPlaces): ContentProblem[] {
  const rule = 'pictures';
  const folder = path.join(places.content, 'machines');
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.asl.json'));
  return names.flatMap((name) => {
    const [machine = '', language] = name.replace('.asl.json', '').split('.');
    try {
      readMachine(language === 'en' ? 'en' : 'es', machine, places);
      const twin = path.join(folder, `${machine}.${language === 'en' ? 'es' : 'en'}.asl.json`);
      const alone = language && !existsSync(twin) && !existsSync(path.join(folder, `${machine}.asl.json`));
      return alone
        ? [{ rule, file: shortName(places, path.join(folder, name)), line: 1, message: 'is not translated' }]
        : [];
    } catch {
      return [
        {
          rule,
          file: shortName(places, path.join(folder, name)),
          line: jsonErrorLine(path.join(folder, name)),
          message: 'is no state machine definition',
        },
      ];
    }
  });
}

function jsonErrorLine(file: string): number {
  const text = readFileSync(file, 'utf8');
  try {
    JSON.parse(text);
    return 1;
  } catch (error) {
    const offset = Number(/position (\d+)/.exec(String(error))?.[1] ?? 0);
    return text.slice(0, offset).split('\n').length;
  }
}
