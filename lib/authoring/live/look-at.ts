import { existsSync } from 'node:fs';
import path from 'node:path';
import { noteTroubles, troubledParts } from '@/lib/content/files/troubles';
import { openLesson } from '@/lib/content/lessons';
import { courseProblems } from './course-problems';
import { readMachine } from '@/lib/content/machines';
import { contentPaths, readOutline } from '@/lib/content/outline';
import { lessonFile, shortName, type ContentPlaces } from '@/lib/content/places';
import { ContentError } from '@/lib/content/problem';
import { loadLab, openStep } from '@/lib/labs/load.server';
import { languages, type Language } from '@/lib/i18n/languages';

/**
 * Reads again what a file that was saved belongs to: who reads says what is wrong, so the terminal tells the author
 * whether or not a page shows it.
 */
export async function lookAt(file: string, places: ContentPlaces): Promise<void> {
  try {
    for (const { content, labs } of [places, ...(places.pack ? [places.pack] : [])]) {
      const lab = below(labs, file)?.split('/')[0];
      if (lab) await lookAtLab(lab, places);
      const name = below(content, file);
      if (name) await lookAtContent({ name, file }, places);
    }
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
  }
}

interface Saved {
  /** Within `content/`. */
  readonly name: string;
  readonly file: string;
}

async function lookAtContent({ name, file }: Saved, places: ContentPlaces): Promise<void> {
  const machine = /^machines\/([a-z0-9-]+)(?:\.(es|en))?\.asl\.json$/.exec(name);
  const lesson = /^(es|en)\/(.+)\.mdx$/.exec(name);
  if (machine?.[1]) readMachine((machine[2] ?? 'es') as Language, machine[1], places);
  else if (!lesson?.[2]) await lookAtCourse(places);
  else if (contentPaths(readOutline(places)).includes(lesson[2])) {
    noteTroubles(`stray ${file}`, []);
    await openLesson(lesson[1] as Language, lesson[2], places);
  } else noteTroubles(`stray ${file}`, existsSync(file) ? [unnamed(shortName(places, file))] : []);
}

/** With the outline, what was said of pages by what it named before may be so no more. */
async function lookAtCourse(places: ContentPlaces): Promise<void> {
  noteTroubles('course', await courseProblems(places));
  const named = contentPaths(readOutline(places));
  const files = new Map<string, string>(
    languages.flatMap((language) =>
      named.map((page) => [lessonFile(places, language, page), `lesson ${language} ${page}`] as const),
    ),
  );
  for (const part of troubledParts()) {
    const stray = /^stray (.*)$/.exec(part)?.[1];
    const isOver = stray ? files.has(stray) : /^lesson /.test(part) && ![...files.values()].includes(part);
    if (isOver) noteTroubles(part, []);
  }
}

function unnamed(file: string) {
  return { file, line: 1, message: 'outline.json does not name it: add it to the pages of its unit' };
}

/** The first step stands for all: a lab is read as a whole. */
async function lookAtLab(slug: string, places: ContentPlaces): Promise<void> {
  const [step] = readOutline(places).units.find((unit) => unit.slug === slug)?.pages ?? [];
  await (step ? openStep(slug, step) : loadLab(slug));
}

function below(folder: string, file: string): string | undefined {
  const short = path.relative(folder, file);
  return short.startsWith('..') || path.isAbsolute(short) ? undefined : short.split(path.sep).join('/');
}
