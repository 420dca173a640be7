import type { ReactNode } from 'react';
import { childElements, plainText, withoutElements } from '@/components/lesson/prose/child-elements';
import { Card, Option, Pair, Question, questionOf, quizOptions } from '@/components/lesson/exercises/parts';
import { compactJson } from '@/lib/content/compact-json';
import { readMachine } from '@/lib/content/machines';
import { printMessages } from './messages';
import { answerAnchor, exerciseAnchor, type PrintPlace } from './print-place';

interface ExerciseProps extends PrintPlace {
  readonly id: string;
  readonly children: ReactNode;
}

export function PrintedQuiz(props: ExerciseProps) {
  return (
    <PrintedExercise {...props}>
      <div className="exercise-question">{questionOf(props.children)}</div>
      <PrintedOptions>{props.children}</PrintedOptions>
    </PrintedExercise>
  );
}

export function PrintedFindBug(props: ExerciseProps) {
  return (
    <PrintedExercise {...props}>
      <div className="exercise-question">
        {questionOf(props.children) ?? printMessages(props.language).findBug}
      </div>
      {withoutElements(props.children, Option, Question)}
      <PrintedOptions>{props.children}</PrintedOptions>
    </PrintedExercise>
  );
}

function PrintedOptions({ children }: { children: ReactNode }) {
  return (
    <ol className="book-options">
      {quizOptions(children).map(({ body }, index) => (
        <li key={index}>{body}</li>
      ))}
    </ol>
  );
}

export function PrintedMatch(props: ExerciseProps & { title: string }) {
  const pairs = childElements(props.children, Pair);
  const items = [...new Set(pairs.map((pair) => pair.props.item))].sort();
  return (
    <PrintedExercise {...props}>
      <p className="exercise-question">{props.title}</p>
      <p>{items.join(' · ')}</p>
      <ul className="book-blanks">
        {pairs.map((pair, index) => (
          <li key={index}>{pair.props.children}</li>
        ))}
      </ul>
    </PrintedExercise>
  );
}

export function PrintedArrange(props: ExerciseProps & { stages: string; title?: string }) {
  const { stage } = printMessages(props.language);
  const cards = childElements(props.children, Card).map((card) => plainText(card.props.children).trim());
  return (
    <PrintedExercise {...props}>
      {props.title && <p className="exercise-question">{props.title}</p>}
      {withoutElements(props.children, Card)}
      <p>{Array.from({ length: Number(props.stages) }, (_, index) => stage(index + 1)).join(' · ')}</p>
      <ul className="book-blanks">
        {cards
          .toSorted((left, right) => left.localeCompare(right))
          .map((card) => (
            <li key={card}>{card}</li>
          ))}
      </ul>
    </PrintedExercise>
  );
}

export function PrintedPickStates(props: ExerciseProps & { src: string; pick: string }) {
  return (
    <PrintedExercise {...props}>
      <div className="exercise-question">{props.children}</div>
      <pre className="definition" tabIndex={0}>
        {compactJson(readMachine(props.language, props.src))}
      </pre>
    </PrintedExercise>
  );
}

/** Its number leads to its answer. */
function PrintedExercise({ id, children, ...place }: ExerciseProps) {
  return (
    <div className="exercise" id={exerciseAnchor(place, id)}>
      <p className="exercise-label">
        <a href={`#${answerAnchor(place, id)}`}>
          {printMessages(place.language).question} {place.numbers.get(id)}
        </a>
      </p>
      {children}
    </div>
  );
}
