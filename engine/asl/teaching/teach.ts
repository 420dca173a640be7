import type { Diagnostic } from '../diagnostics';
import type { LessonTexts, Teaching } from './lesson';

export type TeachingLanguage = 'es' | 'en';
export type { LessonTexts, Teaching };

/**
 * What a diagnostic says, in the language of `texts` and with the student's own names in it; undefined when its text is
 * not among them.
 */
export function teach(
  { lesson }: Pick<Diagnostic, 'lesson'>,
  texts: Partial<LessonTexts>,
): Teaching | undefined {
  // Each text takes exactly the values of its lesson; TypeScript cannot follow the pair through the index.
  const text = texts[lesson.id] as ((values: typeof lesson.values) => Teaching) | undefined;
  return text?.(lesson.values);
}
