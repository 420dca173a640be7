import { Children, isValidElement, type ReactElement, type ReactNode } from 'react';
import { childElements } from '@/components/lesson/prose/child-elements';
import { Card, Pair, quizOptions } from '@/components/lesson/exercises/parts';
import { stateRoles, statesWithRole } from '@/lib/content/state-roles';
import { readMachine } from '@/lib/content/machines';
import { exercises } from '@/lib/content/rules/vocabulary';
import { printMessages } from './messages';
import { answerAnchor, exerciseAnchor, type PrintPlace } from './print-place';
import type { printComponents } from './print-components';

interface ExerciseProps {
  readonly id: string;
  readonly stages?: string;
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
      <Answer kind={kind} exercise={element.props} place={place} />
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
  readonly place: PrintPlace;
}

function Answer({ kind, exercise, place }: AnswerProps) {
  if (kind === 'Match') return <MatchAnswer {...exercise} />;
  if (kind === 'Arrange') return <ArrangeAnswer exercise={exercise} place={place} />;
  if (kind === 'PickStates') return <PickAnswer exercise={exercise} place={place} />;
  return <QuizAnswer {...exercise} />;
}

/** The right ones first, then why the others are not. */
function QuizAnswer({ children }: ExerciseProps) {
  const options = quizOptions(children).map((option, index) => ({ ...option, letter: 'abcde'[index] }));
  const sorted = [...options.filter(({ right }) => right), ...options.filter(({ right }) => !right)];
  return (
    <ul className="book-whys">
      {sorted.map(({ letter, right, body, why }) => (
        <li key={letter} data-right={right || undefined}>
          <span className="book-letter">
            {letter}) {right && '✓'}
          </span>
          <div>
            {right && <div className="book-right">{body}</div>}
            {why}
          </div>
        </li>
      ))}
    </ul>
  );
}

function MatchAnswer({ children }: ExerciseProps) {
  return (
    <ul className="book-facts">
      {childElements(children, Pair).map((pair, index) => (
        <li key={index}>
          <strong>{pair.props.item}</strong>: {pair.props.children}
        </li>
      ))}
    </ul>
  );
}

function ArrangeAnswer({ exercise, place }: Omit<AnswerProps, 'kind'>) {
  const { stage } = printMessages(place.language);
  const cards = childElements(exercise.children, Card);
  return (
    <ul className="book-facts">
      {cards
        .toSorted((left, right) => Number(left.props.stage) - Number(right.props.stage))
        .map((card) => (
          <li key={card.props.id}>
            <strong>{stage(Number(card.props.stage))}</strong>: {card.props.children}
          </li>
        ))}
    </ul>
  );
}

function PickAnswer({ exercise: { src = '', pick }, place }: Omit<AnswerProps, 'kind'>) {
  const role = stateRoles.find((each) => each === pick);
  return (
    <p className="book-facts">{role && statesWithRole(readMachine(place.language, src), role).join(', ')}</p>
  );
}
