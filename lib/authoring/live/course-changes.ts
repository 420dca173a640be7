import { places } from '@/lib/content/places';
import { lookAt } from './look-at';
import { watchFolders } from './watch-folders';

/** An editor writes a file in several strokes: one message for all of them. */
const settleMs = 20;

/** By then the pages have what they asked for. */
const afterwardsMs = 500;

type Listener = () => void;

const listeners = new Set<Listener>();
const saved = new Set<string>();
let unwatch: (() => void) | undefined;
let pending: NodeJS.Timeout | undefined;

/** Tells whenever something of the course was saved; the result ends it. */
export function onCourseChange(listener: Listener): () => void {
  listeners.add(listener);
  unwatch ??= watchFolders(watchedFolders(), (file) => {
    saved.add(file);
    clearTimeout(pending);
    pending = setTimeout(tell, settleMs);
  });
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    unwatch?.();
    unwatch = undefined;
  };
}

function watchedFolders(): string[] {
  const { pack } = places;
  return [places, ...(pack ? [pack] : [])].flatMap(({ content, labs, publicFiles }) => [
    content,
    labs,
    publicFiles,
  ]);
}

function tell(): void {
  const files = [...saved];
  saved.clear();
  // A lesson is compiled once for all: begun before the pages ask, it is on its way by then. All else is read by each for itself.
  const [lessons, others] = [files.filter(isLesson), files.filter((file) => !isLesson(file))];
  for (const file of lessons) void lookAt(file, places);
  for (const listener of listeners) listener();
  if (others.length > 0) setTimeout(() => others.forEach((file) => void lookAt(file, places)), afterwardsMs);
}

function isLesson(file: string): boolean {
  return file.endsWith('.mdx');
}
