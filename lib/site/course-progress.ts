import type { Course, CourseUnit } from '@/lib/content/course';
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
