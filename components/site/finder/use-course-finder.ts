import { useEffect, useState } from 'react';
import type { Language } from '@/lib/i18n/languages';
import type { CourseIndex } from '@/lib/site/finder/entry';
import { makeFinder, type Finder } from '@/lib/site/finder/find';
import { pageUrl } from '@/lib/site/urls';

export type CourseFinder =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly again: () => void }
  | { readonly kind: 'here'; readonly finder: Finder; readonly course: CourseIndex };

interface Opened {
  readonly finder: Finder;
  readonly course: CourseIndex;
}

/** One for each language, as long as the page lives. */
const opened = new Map<Language, Promise<Opened>>();

export function useCourseFinder(language: Language): CourseFinder {
  const [state, setState] = useState<CourseFinder>({ kind: 'loading' });
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let isGone = false;
    const again = () => {
      setState({ kind: 'loading' });
      setTries((before) => before + 1);
    };
    courseOf(language).then(
      (found) => isGone || setState({ kind: 'here', ...found }),
      () => isGone || setState({ kind: 'failed', again }),
    );
    return () => {
      isGone = true;
    };
  }, [language, tries]);
  return state;
}

function courseOf(language: Language): Promise<Opened> {
  const known = opened.get(language) ?? fetchCourse(language);
  opened.set(language, known);
  known.catch(() => opened.delete(language));
  return known;
}

async function fetchCourse(language: Language): Promise<Opened> {
  const response = await fetch(`${pageUrl(language)}/search.json`);
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  const course = (await response.json()) as CourseIndex;
  return { course, finder: await makeFinder(course) };
}
