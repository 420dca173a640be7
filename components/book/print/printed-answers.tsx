import { Children, isValidElement, type ReactElement, type ReactNode } from 'react';
import { ArrangeAnswer, MatchAnswer, PickAnswer, QuizAnswer } from '@/components/lesson/exercises/answers';
import { stateRoles } from '@/lib/content/state-roles';
import type { Language } from '@/lib/i18n/languages';
import { exercises } from '@/lib/content/rules/vocabulary';
import { printMessages } from './messages';
import { answerAnchor, exerciseAnchor, type PrintPlace } from './print-place';
import type { printComponents } from './print-components';

interface ExerciseProps {
  readonly id: string;
  readonly src?: string;
  readonly pick?: string;
  readonly children?: ReactNode;
}

type Components = ReturnType<typeof printComponents>;

/** The answers of one page, read from its exercises: so none can be forgotten. */
export function PrintedAnswers({
  body,
  components,
  place,
}: {
  body: ReactNode;
  components: Components;
  place: PrintPlace;
}) {
  return exerciseElements(body, components).map(({ kind, element }) => (
    <li key={element.props.id} id={answerAnchor(place, element.props.id)}>
      <a href={`#${exerciseAnchor(place, element.props.id)}`}>
        {printMessages(place.language).question} {place.numbers.get(element.props.id)}
      </a>
      <Answer kind={kind} exercise={element.props} language={place.language} />
    </li>
  ));
}

interface Found {
  readonly kind: string;
  readonly element: ReactElement<ExerciseProps>;
}

function exerciseElements(node: ReactNode, components: Components): Found[] {
  const kinds = new Map<unknown, string>(
    exercises.map((name) => [components[name as keyof Components], name]),
  );
  return Children.toArray(node).flatMap((child): Found[] => {
    if (!isValidElement<ExerciseProps>(child)) return [];
    const kind = kinds.get(child.type);
    return kind ? [{ kind, element: child }] : exerciseElements(child.props.children, components);
  });
}

interface AnswerProps {
  readonly kind: string;
  readonly exercise: ExerciseProps;
  readonly language: Language;
}

function Answer({ kind, exercise, language }: AnswerProps) {
  const { children, src = '' } = exercise;
  if (kind === 'Match') return <MatchAnswer>{children}</MatchAnswer>;
  if (kind === 'Arrange') return <ArrangeAnswer language={language}>{children}</ArrangeAnswer>;
  if (kind !== 'PickStates') return <QuizAnswer>{children}</QuizAnswer>;
  const pick = stateRoles.find((role) => role === exercise.pick);
  return pick && <PickAnswer src={src} pick={pick} language={language} />;
}
