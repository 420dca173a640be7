import { getMDXComponent } from 'mdx-bundler/client';
import type { ReactNode } from 'react';
import type { CompiledLesson } from '@/lib/content/compile/compile';

/** The words of a lesson, to be drawn with any set of components. Uses no hooks: it may also be called, and its elements read. */
type Body = (props: { components: Readonly<Record<string, unknown>> }) => ReactNode;

const bodies = new WeakMap<CompiledLesson, Body>();

/** Made once of each version of a lesson. */
export function bodyOf(lesson: CompiledLesson): Body {
  const known = bodies.get(lesson);
  if (known) return known;
  const body = getMDXComponent(lesson.code) as unknown as Body;
  bodies.set(lesson, body);
  return body;
}
