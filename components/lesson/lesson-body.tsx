import { runSync } from '@mdx-js/mdx';
import { createElement, type ComponentType } from 'react';
import * as runtime from 'react/jsx-runtime';
import type { CompiledLesson } from '@/lib/content/compile/compile';
import type { Language } from '@/lib/i18n/languages';
import { lessonComponents } from './lesson-components';
import './lesson.css';
import './exercises/exercise.css';

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

type Body = ComponentType<{ components: ReturnType<typeof lessonComponents> }>;

const bodies = new WeakMap<CompiledLesson, Body>();

/** Made once of each version of a lesson. */
function bodyOf(lesson: CompiledLesson): Body {
  const known = bodies.get(lesson);
  if (known) return known;
  const body = runSync(lesson.code, runtime).default as Body;
  bodies.set(lesson, body);
  return body;
}
