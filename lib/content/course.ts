import { readFileSync } from 'node:fs';
import type { Language } from '@/lib/i18n/languages';
import { splitFrontMatter, type FrontMatter } from './compile/front-matter';
import { overviewPath, readOutline, type OutlineUnit } from './outline';
import { lessonFile, places as standardPlaces, shortName, type ContentPlaces } from './places';
import { ContentError } from './problem';
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
  readonly pages: readonly CoursePage[];
}

export interface CoursePage extends FrontMatter {
  /** Content path, the same in every language: `concepts/asl`. */
  readonly path: string;
}

export function readCourse(language: Language, places: ContentPlaces = standardPlaces): Course {
  return { units: readOutline(places).units.map((unit) => courseUnit(unit, language, places)) };
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
export function neighbours(course: Course, path: string): Neighbours {
  const pages = course.units.flatMap((unit) => unit.pages);
  const index = pages.findIndex((page) => page.path === path);
  return index < 0 ? {} : { previous: pages[index - 1], next: pages[index + 1] };
}

function courseUnit(unit: OutlineUnit, language: Language, places: ContentPlaces): CourseUnit {
  const pages = unit.pages.map((page) => coursePage(`${unit.slug}/${page}`, language, places));
  return {
    slug: unit.slug,
    kind: unit.kind,
    title: unit.title[language],
    summary: coursePage(overviewPath(unit.slug), language, places).summary,
    minutes: pages.reduce((sum, page) => sum + page.minutes, 0),
    pages,
  };
}

function coursePage(path: string, language: Language, places: ContentPlaces): CoursePage {
  const file = lessonFile(places, language, path);
  try {
    return { path, ...readFrontMatter(file, shortName(places, file)) };
  } catch (error) {
    // While a lesson is being written its page shows what is wrong with it; the menu must not fall with it.
    if (process.env.NODE_ENV !== 'development') throw missing(error, shortName(places, file));
    return { path, title: path.split('/').at(-1) ?? path, summary: '', minutes: 1 };
  }
}

const readFrontMatter = remembered(
  (file, name) => splitFrontMatter(readFileSync(file, 'utf8'), name).frontMatter,
);

function missing(error: unknown, file: string): unknown {
  const absent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
  return absent ? new ContentError([{ file, line: 1, message: 'this lesson is not written' }]) : error;
}
