import type { ReactNode } from 'react';
import { childElements, withoutElements } from '@/components/lesson/prose/child-elements';

interface Holder {
  readonly children: ReactNode;
}

/** The parts of exercises only carry what is in them: the exercise around them reads it. */
export function Question({ children }: Holder) {
  return children;
}

export function Option({ children }: Holder & { right?: boolean }) {
  return children;
}

export function Why({ children }: Holder) {
  return children;
}

export function Pair({ children }: Holder & { item: string }) {
  return children;
}

export function Card({ children }: Holder & { id: string; stage: string }) {
  return children;
}

export interface QuizOption {
  readonly right: boolean;
  readonly body: ReactNode;
  readonly why?: ReactNode;
}

export function quizOptions(children: ReactNode): QuizOption[] {
  return childElements(children, Option).map(({ props }) => ({
    right: props.right !== undefined,
    body: withoutElements(props.children, Why),
    why: childElements(props.children, Why)[0]?.props.children,
  }));
}

export function questionOf(children: ReactNode): ReactNode {
  return childElements(children, Question)[0]?.props.children;
}
