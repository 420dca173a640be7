'use client';

import { useId, useState, type ReactNode } from 'react';
import { useMessages } from '@/lib/i18n/use-messages';
import { ExerciseFrame } from './exercise-frame';
import type { QuizOption } from './parts';
import { useAnswer } from './use-answer';

interface QuizFormProps {
  /** Where the answer is remembered: `<content path>#<id>`. */
  readonly memory: string;
  readonly kind: 'quiz' | 'findBug';
  readonly question?: ReactNode;
  readonly code?: ReactNode;
  readonly options: readonly QuizOption[];
}

export function QuizForm({ memory, kind, question, code, options }: QuizFormProps) {
  const { exercise } = useMessages();
  const answer = useAnswer(memory);
  const [picked, setPicked] = useState<readonly number[]>([]);
  const group = useId();
  const several = options.filter(({ right }) => right).length > 1;
  const chosen = answer.judged ? readChoice(answer.judged.answer) : picked;

  function check() {
    const right = options.every((option, index) => option.right === picked.includes(index));
    answer.give({ right, answer: picked.join(',') });
  }

  return (
    <ExerciseFrame
      label={exercise[kind]}
      memory={answer}
      ready={picked.length > 0}
      onCheck={check}
      onRetry={() => setPicked([])}
    >
      {code}
      <fieldset>
        <legend>{question ?? exercise.findBug}</legend>
        <p className="exercise-help">{several ? exercise.pickSeveral : exercise.pickOne}</p>
        <div className="flex flex-col gap-2">
          {options.map((option, index) => (
            <Choice
              key={index}
              option={option}
              group={several ? undefined : group}
              chosen={chosen.includes(index)}
              judged={answer.judged !== undefined}
              explained={answer.fresh}
              onPick={() => setPicked(several ? toggled(picked, index) : [index])}
            />
          ))}
        </div>
      </fieldset>
    </ExerciseFrame>
  );
}

interface ChoiceProps {
  readonly option: QuizOption;
  /** Name of the radio group; without one it is a checkbox. */
  readonly group: string | undefined;
  readonly chosen: boolean;
  readonly judged: boolean;
  readonly explained: boolean;
  readonly onPick: () => void;
}

function Choice({ option, group, chosen, judged, explained, onPick }: ChoiceProps) {
  const explanation = useId();
  const shown = judged && chosen && explained && option.why !== undefined;
  return (
    <div className="choice" data-look={judged && chosen ? (option.right ? 'right' : 'wrong') : undefined}>
      <label>
        <input
          type={group ? 'radio' : 'checkbox'}
          name={group}
          aria-describedby={shown ? explanation : undefined}
          checked={chosen}
          disabled={judged}
          onChange={onPick}
        />
        <span className="choice-body">{option.body}</span>
      </label>
      {shown && (
        <div id={explanation} className="choice-why">
          {option.why}
        </div>
      )}
    </div>
  );
}

function toggled(picked: readonly number[], index: number): number[] {
  return picked.includes(index) ? picked.filter((other) => other !== index) : [...picked, index].sort();
}

function readChoice(answer: string): number[] {
  return answer === '' ? [] : answer.split(',').map(Number);
}
