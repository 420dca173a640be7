import type { Diagnostic } from '../diagnostics';
import type { LessonTexts, Teaching } from './lesson';

export type TeachingLanguage = 'es' | 'en';
export type { LessonTexts, Teaching };

/** What a diagnostic says, in the language of `texts` and with the student's own names in it. */
export function teach({ lesson }: Pick<Diagnostic, 'lesson'>, texts: LessonTexts): Teaching {
  // Each text takes exactly the values of its lesson; TypeScript cannot follow the pair through the index.
  const text = texts[lesson.id] as (values: typeof lesson.values) => Teaching;
  return text(lesson.values);
}
