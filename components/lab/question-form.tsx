'use client';

import { useId, useState, type FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import type { Language } from '@/lib/i18n/languages';
import type { Check } from '@/lib/labs/check';
import { checkMessages } from './messages';
import { RichText } from './rich-text';

interface QuestionFormProps {
  readonly check: Check;
  readonly given: string;
  readonly language: Language;
  readonly onAnswer: (answer: string) => void;
}

const field =
  'w-full rounded-md border border-line bg-surface px-3 py-2 text-sm text-text focus-visible:outline-2 focus-visible:outline-offset-1 focus-visible:outline-accent';

/** Asks what a check wants to know. A choice is an answer at once; a text is sent with the button. */
export function QuestionForm({ check, given, language, onAnswer }: QuestionFormProps) {
  const texts = checkMessages(language);
  const [typed, setTyped] = useState<string>();
  const label = useId();
  const { question } = check;
  if (!question) return null;
  const value = typed ?? given;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (value.trim() !== '') onAnswer(value.trim());
  };

  return (
    <form
      onSubmit={submit}
      className="mt-2 rounded-md border border-line bg-page p-3"
      aria-labelledby={label}
    >
      <p id={label} className="text-sm">
        <RichText>{question.text[language]}</RichText>
      </p>
      {question.form.kind === 'choice' ? (
        <Choices options={question.form.options} {...{ given, language, label, onAnswer }} />
      ) : (
        <div className="mt-2 flex flex-wrap items-end gap-2">
          <div className="min-w-40 flex-1">
            {check.kind === 'refused-start' ? (
              <textarea
                rows={3}
                className={`${field} font-mono`}
                aria-label={texts.yourAnswer}
                value={value}
                onChange={(event) => setTyped(event.target.value)}
              />
            ) : (
              <input
                className={field}
                aria-label={texts.yourAnswer}
                inputMode={question.form.kind === 'number' ? 'numeric' : 'text'}
                autoComplete="off"
                autoCapitalize="off"
                spellCheck={false}
                value={value}
                onChange={(event) => setTyped(event.target.value)}
              />
            )}
          </div>
          <Button type="submit" size="small">
            {texts.answer}
          </Button>
        </div>
      )}
    </form>
  );
}

type ChoiceForm = Extract<NonNullable<Check['question']>['form'], { kind: 'choice' }>;

interface ChoicesProps {
  readonly options: ChoiceForm['options'];
  readonly given: string;
  readonly language: Language;
  readonly label: string;
  readonly onAnswer: (answer: string) => void;
}

function Choices({ options, given, language, label, onAnswer }: ChoicesProps) {
  const group = useId();
  return (
    <div role="radiogroup" aria-labelledby={label} className="mt-2 flex flex-col gap-1">
      {options.map((option) => (
        <label
          key={option.value}
          className="flex min-h-8 items-center gap-2 rounded px-1 text-sm hover:bg-raised"
        >
          <input
            type="radio"
            name={group}
            className="size-4 shrink-0 accent-accent"
            checked={given === option.value}
            onChange={() => onAnswer(option.value)}
          />
          <span>
            <RichText>{option.label[language]}</RichText>
          </span>
        </label>
      ))}
    </div>
  );
}
