import { courseProblems } from '@/lib/authoring/live/course-problems';
import { places } from '@/lib/content/places';
import type { Language } from '@/lib/i18n/languages';
import { ContentTrouble } from './content-trouble';

/** What is wrong with the parts every page stands on: the outline and the glossaries. */
export async function CourseTrouble({ language, isKept }: { language: Language; isKept: boolean }) {
  const problems = await courseProblems(places);
  if (problems.length === 0) return null;
  return (
    <div className="mx-auto mt-4 w-full max-w-4xl px-5">
      <ContentTrouble problems={problems} language={language} isKept={isKept} />
    </div>
  );
}
