import type { Course, CoursePage, CourseUnit } from '@/lib/content/course';
import type { Stretch } from './map/go-on';
import type { Progress } from '@/lib/progress/progress';

export type PageState = 'none' | 'started' | 'done';

/** Lessons are done when read, lab steps when their checks have passed. */
export function pageState(progress: Progress, path: string, kind: CourseUnit['kind']): PageState {
  if (kind === 'lessons') return progress.lessons[path] ? 'done' : 'none';
  const step = progress.steps[path];
  if (!step) return 'none';
  return step.doneAt ? 'done' : 'started';
}

export function pagesDone(progress: Progress, unit: Pick<Stretch, 'kind' | 'pages'>): number {
  return unit.pages.filter(({ path }) => pageState(progress, path, unit.kind) === 'done').length;
}

export function courseShare(progress: Progress, course: Course): number {
  const all = course.units.reduce((sum, { pages }) => sum + pages.length, 0);
  const done = course.units.reduce((sum, unit) => sum + pagesDone(progress, unit), 0);
  return all === 0 ? 0 : done / all;
}

/** Where "continue" leads: the page last opened, or the one after it when it is done. */
export function whereToGoOn<Page extends Pick<CoursePage, 'path'>>(
  progress: Progress,
  course: {
    readonly units: readonly { readonly kind: CourseUnit['kind']; readonly pages: readonly Page[] }[];
  },
): Page | undefined {
  const pages = course.units.flatMap((unit) => unit.pages.map((page) => ({ page, kind: unit.kind })));
  const index = pages.findIndex(({ page }) => page.path === progress.last?.path);
  const last = pages[index];
  if (!last) return undefined;
  const undone = pages.slice(index).find(({ page, kind }) => pageState(progress, page.path, kind) !== 'done');
  return (undone ?? last).page;
}
