import { existsSync } from 'node:fs';
import { languages } from '@/lib/i18n/languages';
import { unreadableParts } from '@/lib/content/lint';
import { authoredOutline, contentPaths } from '@/lib/content/outline';
import { lessonFile, shortName, type ContentPlaces } from '@/lib/content/places';
import type { ContentProblem } from '@/lib/content/problem';

/** What is wrong with the parts every page stands on, and pages that are named and not there. */
export async function courseProblems(places: ContentPlaces): Promise<ContentProblem[]> {
  const unreadable = await unreadableParts(places);
  if (unreadable.length > 0) return unreadable;
  return contentPaths(authoredOutline(places)).flatMap((path) =>
    languages
      .map((language) => lessonFile(places, language, path))
      .filter((file) => !existsSync(file))
      .map((file) => ({
        file: shortName(places, file),
        line: 1,
        message: 'this page is not written: make the file, or take it out of outline.json',
      })),
  );
}
