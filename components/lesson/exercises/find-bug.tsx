import type { ReactNode } from 'react';
import { withoutElements } from '@/components/lesson/prose/child-elements';
import type { LessonPlace } from '@/components/lesson/lesson-components';
import { QuizAnswer, WithoutScript } from './answers';
import { Option, Question, questionOf, quizOptions } from './parts';
import { QuizForm } from './quiz-form';

/** A quiz about a piece of code. */
export function FindBug({ id, path, language, children }: LessonPlace & { id: string; children: ReactNode }) {
  return (
    <>
      <QuizForm
        memory={`${path}#${id}`}
        kind="findBug"
        question={questionOf(children)}
        code={withoutElements(children, Option, Question)}
        options={quizOptions(children)}
      />
      <WithoutScript language={language}>
        <QuizAnswer>{children}</QuizAnswer>
      </WithoutScript>
    </>
  );
}
