import { createElement } from 'react';
import type { CompiledLesson } from '@/lib/content/compile/compile';
import type { Language } from '@/lib/i18n/languages';
import { lessonComponents } from './lesson-components';
import { bodyOf } from './prose/body-of';

interface LessonBodyProps {
  readonly lesson: CompiledLesson;
  readonly language: Language;
  /** Content path: exercises are remembered under it. */
  readonly path: string;
}

/** The prose, rendered on the server: only the exercises and buttons in it reach the browser as code. */
export function LessonBody({ lesson, language, path }: LessonBodyProps) {
  const components = lessonComponents({ language, path });
  return <div className="prose">{createElement(bodyOf(lesson), { components })}</div>;
}
