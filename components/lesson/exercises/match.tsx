import type { ReactNode } from 'react';
import { childElements, plainText } from '@/components/lesson/prose/child-elements';
import type { LessonPlace } from '@/components/lesson/lesson-components';
import { MatchAnswer, WithoutScript } from './answers';
import { MatchBoard } from './match-board';
import { Pair } from './parts';

interface MatchProps extends LessonPlace {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}

export function Match({ id, title, path, language, children }: MatchProps) {
  const pairs = childElements(children, Pair).map(({ props }) => ({
    item: props.item,
    situation: props.children,
    name: plainText(props.children).trim(),
  }));
  return (
    <>
      <MatchBoard memory={`${path}#${id}`} title={title} pairs={pairs} />
      <WithoutScript language={language}>
        <MatchAnswer>{children}</MatchAnswer>
      </WithoutScript>
    </>
  );
}
