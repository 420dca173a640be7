import { openLesson } from '@/lib/content/lessons';
import type { Language } from '@/lib/i18n/languages';
import { LessonBody } from './lesson-body';
import { ContentTrouble } from './trouble/content-trouble';

/** The text of one content file. A broken one stops a build; in development it says what is wrong, above its last sound version. */
export async function LessonProse({ path, language }: { path: string; language: Language }) {
  const { value: lesson, problems } = await openLesson(language, path);
  return (
    <>
      {problems.length > 0 && (
        <ContentTrouble problems={problems} language={language} isKept={lesson !== undefined} />
      )}
      {lesson && <LessonBody lesson={lesson} language={language} path={path} />}
    </>
  );
}
