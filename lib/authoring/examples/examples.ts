import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { CompiledLesson } from '@/lib/content/compile/compile';
import { splitFrontMatter } from '@/lib/content/compile/front-matter';
import { compiled, contentWorld, lessonProblems } from '@/lib/content/lessons';
import { lessonFile, places as standardPlaces, shortName, type ContentPlaces } from '@/lib/content/places';
import { ContentError } from '@/lib/content/problem';
import type { Language } from '@/lib/i18n/languages';

/** One for every word of the vocabulary, in the order they are shown: `content/authoring/<language>/<name>.mdx`. */
export const exampleNames = [
  'text',
  'callout',
  'steps',
  'term',
  'code',
  'expressions',
  'figure',
  'machine-graph',
  'quiz',
  'match',
  'arrange',
  'pick-states',
  'find-bug',
] as const;

export interface Example {
  readonly name: string;
  /** What an author writes, without the front matter. */
  readonly source: string;
  readonly lesson: CompiledLesson;
}

/** Examples are no pages of the course: they have a folder of their own, and no pack brings any. */
export function examplePlaces({ root, content, labs, publicFiles }: ContentPlaces): ContentPlaces {
  return { root, content: path.join(content, 'authoring'), labs, publicFiles };
}

/** All that is shown, held to the rules of lessons. Throws a `ContentError` for what is wrong with one. */
export function readExamples(language: Language): Promise<Example[]> {
  return Promise.all(exampleNames.map((name) => readExample(language, name)));
}

async function readExample(language: Language, name: string): Promise<Example> {
  const places = examplePlaces(standardPlaces);
  const lesson = await compiled(language, name, { places, highlight: true });
  const file = lessonFile(places, language, name);
  const said = shortName(places, file);
  const problems = await lessonProblems(lesson, contentWorld(language, standardPlaces, true));
  if (problems.length > 0) throw new ContentError(problems.map((problem) => ({ file: said, ...problem })));
  const { body } = splitFrontMatter(readFileSync(file, 'utf8'), said);
  return { name, source: body.trim(), lesson };
}
