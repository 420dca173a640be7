import type { ReactNode } from 'react';
import { ArrangeAnswer, WithoutScript } from './answers';
import { ArrangeBoard } from './arrange-board';
import { childElements, plainText, withoutElements } from '@/components/lesson/prose/child-elements';
import type { LessonPlace } from '@/components/lesson/lesson-components';
import { Card } from './parts';

interface ArrangeProps extends LessonPlace {
  readonly id: string;
  readonly stages: string;
  readonly title?: string;
  readonly children: ReactNode;
}

export function Arrange({ id, stages, title, path, language, children }: ArrangeProps) {
  const cards = childElements(children, Card).map(({ props }) => ({
    id: props.id,
    stage: Number(props.stage),
    name: plainText(props.children).trim(),
  }));
  // Authors write the cards in their right order: that must not be the order they are shown in.
  const shuffled = cards.toSorted((left, right) => left.name.localeCompare(right.name));
  return (
    <>
      <ArrangeBoard memory={`${path}#${id}`} stages={Number(stages)} title={title} cards={shuffled}>
        {withoutElements(children, Card)}
      </ArrangeBoard>
      <WithoutScript language={language}>
        <ArrangeAnswer language={language}>{children}</ArrangeAnswer>
      </WithoutScript>
    </>
  );
}
