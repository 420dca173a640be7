import type { Course, CoursePage, CourseUnit } from '@/lib/content/course';
import { overviewPath } from '@/lib/content/outline';

/** What is printed: the whole course, one unit or one page of it. Numbers are those of the whole course. */
export interface Edition {
  readonly parts: readonly EditionPart[];
}

export interface EditionPart {
  readonly number: string;
  readonly unit: CourseUnit;
  /** The page the unit itself has; absent where only one page of it is printed. */
  readonly overview?: string;
  readonly pages: readonly EditionPage[];
}

export interface EditionPage extends CoursePage {
  readonly number: string;
}

export function wholeEdition({ units }: Course): Edition {
  return {
    parts: units.map((unit, index) => ({
      number: String(index + 1),
      unit,
      overview: overviewPath(unit.slug),
      pages: unit.pages.map((page, place) => ({ ...page, number: `${index + 1}.${place + 1}` })),
    })),
  };
}

export function unitEdition(course: Course, slug: string): Edition | undefined {
  const parts = wholeEdition(course).parts.filter(({ unit }) => unit.slug === slug);
  return parts.length > 0 ? { parts } : undefined;
}

export function pageEdition(course: Course, path: string): Edition | undefined {
  const parts = wholeEdition(course).parts.flatMap(({ number, unit, pages }): EditionPart[] => {
    const wanted = pages.filter((page) => page.path === path);
    return wanted.length > 0 ? [{ number, unit, pages: wanted }] : [];
  });
  return parts.length > 0 ? { parts } : undefined;
}

/** Where something stands in what is printed: a page, or a heading or an exercise of it. */
export function anchorOf(path: string, id?: string): string {
  return [...path.split('/'), ...(id ? [id] : [])].join('.');
}

interface Place {
  readonly anchor: string;
  readonly number: string;
}

/** Where a link of a lesson (`/es/concepts/asl#names`) leads within what is printed, if it does. */
export function placeOf({ parts }: Edition, href: string): Place | undefined {
  const [address = '', id] = href.split('#');
  const path = address.split('/').slice(2).join('/');
  for (const { number, unit, overview, pages } of parts) {
    if (overview && path === unit.slug) return { number, anchor: anchorOf(id ? overview : unit.slug, id) };
    const page = pages.find((each) => each.path === path);
    if (page) return { number: page.number, anchor: anchorOf(path, id) };
  }
  return undefined;
}
