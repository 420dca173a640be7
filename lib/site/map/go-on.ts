import type { CoursePage, CourseUnit } from '@/lib/content/course';
import type { Progress } from '@/lib/progress/progress';
import { pageState } from '../course-progress';

/** As much of a unit as it takes to say how far somebody is. */
export interface Stretch extends Pick<CourseUnit, 'slug' | 'kind' | 'title' | 'minutes' | 'optional'> {
  readonly pages: readonly Stop[];
}
type Stop = Pick<CoursePage, 'path' | 'title' | 'minutes' | 'optional'>;

/** Without what only overviews show: it travels with the page. */
export function stretchOf({ slug, kind, title, minutes, optional, pages }: CourseUnit): Stretch {
  const stops = pages.map((page): Stop => {
    return { path: page.path, title: page.title, minutes: page.minutes, optional: page.optional };
  });
  return { slug, kind, title, minutes, optional, pages: stops };
}

/** Where a student stands in the course. */
export type GoOn =
  | { readonly kind: 'new' }
  | {
      readonly kind: 'on';
      readonly page: Stop;
      readonly unit: Stretch;
      /** The place of the page in its unit, from 1. */
      readonly number: number;
      /** When the student was last there, if it is known. */
      readonly at?: Date;
      /** What is left to do, as the pages estimate it, without what can be left out. */
      readonly minutes: { readonly unit: number; readonly course: number };
    }
  | { readonly kind: 'finished' };

/** Back to the page last opened, or on to the next that is not done; whatever the progress looks like. */
export function goOn(progress: Progress, units: readonly Stretch[]): GoOn {
  const all = units.flatMap((unit) => unit.pages.map((page) => ({ page, unit })));
  const isOpen = ({ page, unit }: (typeof all)[number]) =>
    pageState(progress, page.path, unit.kind) !== 'done';
  const isNeeded = ({ page, unit }: (typeof all)[number]) => !page.optional && !unit.optional;
  const last = all.findIndex(({ page }) => page.path === progress.last?.path);
  const begun = all.some(({ page, unit }) => pageState(progress, page.path, unit.kind) !== 'none');
  if (last < 0 && !begun) return { kind: 'new' };
  if (!all.some((each) => isNeeded(each) && isOpen(each))) return { kind: 'finished' };
  const next =
    (last >= 0 ? all.slice(last) : []).find(isOpen) ?? all.find((each) => isNeeded(each) && isOpen(each));
  if (!next) return { kind: 'finished' };
  const at = new Date(progress.last?.at ?? '');
  return {
    kind: 'on',
    ...next,
    number: next.unit.pages.indexOf(next.page) + 1,
    ...(!Number.isNaN(at.getTime()) && { at }),
    minutes: {
      unit: minutesLeft(progress, [next.unit]),
      course: minutesLeft(
        progress,
        units.filter(({ optional }) => !optional),
      ),
    },
  };
}

/** Of what is not done and cannot be left out. */
export function minutesLeft(progress: Progress, units: readonly Pick<Stretch, 'kind' | 'pages'>[]): number {
  const open = units.flatMap(({ kind, pages }) =>
    pages.filter(({ path, optional }) => !optional && pageState(progress, path, kind) !== 'done'),
  );
  return open.reduce((sum, { minutes }) => sum + minutes, 0);
}

/** Whether all of a unit is done that cannot be left out. */
export function isUnitDone(progress: Progress, { kind, pages }: Pick<Stretch, 'kind' | 'pages'>): boolean {
  return pages.every(({ path, optional }) => optional || pageState(progress, path, kind) === 'done');
}
