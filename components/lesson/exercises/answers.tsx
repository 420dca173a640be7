import type { ReactNode } from 'react';
import { childElements } from '@/components/lesson/prose/child-elements';
import { readMachine } from '@/lib/content/machines';
import { statesWithRole, type StateRole } from '@/lib/content/state-roles';
import type { Language } from '@/lib/i18n/languages';
import { messages } from '@/lib/i18n/messages';
import { Card, Pair, quizOptions } from './parts';

interface Holder {
  readonly children: ReactNode;
}

/** The right ones first, then why the others are not. */
export function QuizAnswer({ children }: Holder) {
  const options = quizOptions(children).map((option, index) => ({ ...option, letter: 'abcde'[index] }));
  const sorted = [...options.filter(({ right }) => right), ...options.filter(({ right }) => !right)];
  return (
    <ul className="answer-whys">
      {sorted.map(({ letter, right, body, why }) => (
        <li key={letter} data-right={right || undefined}>
          <span className="answer-letter">
            {letter}) {right && '✓'}
          </span>
          <div>
            {right && <div className="answer-right">{body}</div>}
            {why}
          </div>
        </li>
      ))}
    </ul>
  );
}

export function MatchAnswer({ children }: Holder) {
  return (
    <ul>
      {childElements(children, Pair).map((pair, index) => (
        <li key={index}>
          <strong>{pair.props.item}</strong>: {pair.props.children}
        </li>
      ))}
    </ul>
  );
}

export function ArrangeAnswer({ language, children }: Holder & { language: Language }) {
  const { stage } = messages(language).exercise.arrange;
  return (
    <ul>
      {childElements(children, Card)
        .toSorted((left, right) => Number(left.props.stage) - Number(right.props.stage))
        .map((card) => (
          <li key={card.props.id}>
            <strong>{stage(Number(card.props.stage))}</strong>: {card.props.children}
          </li>
        ))}
    </ul>
  );
}

interface PickAnswerProps {
  readonly src: string;
  readonly pick: StateRole;
  readonly language: Language;
}

export function PickAnswer({ src, pick, language }: PickAnswerProps) {
  return <p>{statesWithRole(readMachine(language, src), pick).join(', ')}</p>;
}

const reveal = { es: 'Ver la respuesta', en: 'See the answer' };

/** Without JavaScript nothing judges an answer: it can be looked up. */
export function WithoutScript({ language, children }: Holder & { language: Language }) {
  return (
    <noscript>
      <details className="exercise-answer">
        <summary>{reveal[language]}</summary>
        {children}
      </details>
    </noscript>
  );
}
