import type { ReactNode } from 'react';
import type { LessonPlace } from '@/components/lesson/lesson-components';
import { QuizAnswer, WithoutScript } from './answers';
import { questionOf, quizOptions } from './parts';
import { QuizForm } from './quiz-form';

interface QuizProps extends LessonPlace {
  readonly id: string;
  readonly children: ReactNode;
}

export function Quiz({ id, path, language, children }: QuizProps) {
  return (
    <>
      <QuizForm
        memory={`${path}#${id}`}
        kind="quiz"
        question={questionOf(children)}
        options={quizOptions(children)}
      />
      <WithoutScript language={language}>
        <QuizAnswer>{children}</QuizAnswer>
      </WithoutScript>
    </>
  );
}
