import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Language } from '@/lib/i18n/languages';
import { splitFrontMatter, type FrontMatter } from './compile/front-matter';
import { overviewPath, readOutline, type OutlineUnit } from './outline';
import { foldersOf, lessonFile, places as standardPlaces, shortName, type ContentPlaces } from './places';
import { ContentError } from './problem';
import { onceBuilt } from './files/once-built';
import { remembered } from './files/remembered';

/** The course in one language, as menus and overviews show it. Plain JSON. */
export interface Course {
  readonly units: readonly CourseUnit[];
}

export interface CourseUnit {
  readonly slug: string;
  readonly kind: 'lessons' | 'lab';
  readonly title: string;
  readonly summary: string;
  readonly minutes: number;
  /** Units one has better done before. */
  readonly after?: readonly string[];
  readonly optional?: true;
  readonly pages: readonly CoursePage[];
}

export interface CoursePage extends FrontMatter {
  /** Content path, the same in every language: `concepts/asl`. */
  readonly path: string;
  /** A step of a lab that can be left out. */
  readonly optional?: true;
}

export function readCourse(language: Language, places: ContentPlaces = standardPlaces): Course {
  return onceBuilt(`course ${places.root} ${places.pack?.root} ${language}`, () => ({
    units: readOutline(places).units.map((unit) => courseUnit(unit, language, places)),
  }));
}

export function findUnit(course: Course, slug: string): CourseUnit | undefined {
  return course.units.find((unit) => unit.slug === slug);
}

/** What a menu of the course needs to know of it. */
export type CourseMenu = readonly MenuUnit[];

export interface MenuUnit extends Pick<CourseUnit, 'slug' | 'kind' | 'title'> {
  readonly pages: readonly Pick<CoursePage, 'path' | 'title'>[];
}

export function courseMenu({ units }: Course): CourseMenu {
  return units.map(({ slug, kind, title, pages }) => ({
    slug,
    kind,
    title,
    pages: pages.map((page) => ({ path: page.path, title: page.title })),
  }));
}

export interface Neighbours {
  readonly previous?: CoursePage;
  readonly next?: CoursePage;
}

/** The pages before and after, across units. */
export function neighbours(course: Course, pagePath: string): Neighbours {
  const pages = course.units.flatMap((unit) => unit.pages);
  const index = pages.findIndex((page) => page.path === pagePath);
  return index < 0 ? {} : { previous: pages[index - 1], next: pages[index + 1] };
}

function courseUnit(unit: OutlineUnit, language: Language, places: ContentPlaces): CourseUnit {
  const optional =
    unit.kind === 'lab'
      ? readOptionalSteps(path.join(foldersOf(places, unit.slug).labs, unit.slug, 'lab.json'), '')
      : [];
  const pages = unit.pages.map((page) => ({
    ...coursePage(`${unit.slug}/${page}`, language, places),
    ...(optional.includes(page) && { optional: true as const }),
  }));
  return {
    slug: unit.slug,
    kind: unit.kind,
    title: unit.title[language],
    summary: coursePage(overviewPath(unit.slug), language, places).summary,
    minutes: pages.reduce((sum, page) => sum + page.minutes, 0),
    ...(unit.after && { after: unit.after }),
    ...(unit.optional && { optional: true }),
    pages,
  };
}

function coursePage(pagePath: string, language: Language, places: ContentPlaces): CoursePage {
  const file = lessonFile(places, language, pagePath);
  try {
    return { path: pagePath, ...readFrontMatter(file, shortName(places, file)) };
  } catch (error) {
    // While a lesson is being written its page shows what is wrong with it; the menu must not fall with it.
    if (process.env.NODE_ENV !== 'development') throw missing(error, shortName(places, file));
    return { path: pagePath, title: pagePath.split('/').at(-1) ?? pagePath, summary: '', minutes: 1 };
  }
}

const readFrontMatter = remembered(
  (file, name) => splitFrontMatter(readFileSync(file, 'utf8'), name).frontMatter,
);

/** What is wrong with the file of a lab is said where the lab is read. */
const readOptionalSteps = remembered((file): readonly string[] => {
  try {
    const { steps } = JSON.parse(readFileSync(file, 'utf8')) as {
      steps: { id: string; optional?: boolean }[];
    };
    return steps.filter(({ optional }) => optional).map(({ id }) => id);
  } catch {
    return [];
  }
});

function missing(error: unknown, file: string): unknown {
  const absent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
  return absent
    ? new ContentError([
        {
          file,
          line: 1,
          message: 'this lesson is not written: make the file, or take it out of outline.json',
        },
      ])
    : error;
}
