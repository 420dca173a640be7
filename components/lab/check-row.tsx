'use client';

import { Button } from '@/components/ui/button';
import type { Language } from '@/lib/i18n/languages';
import type { Check, Verdict } from '@/lib/labs/check';
import { announce } from '@/lib/sandbox/events';
import { CheckMark, type Look } from './check-mark';
import { checkMessages } from './messages';
import { QuestionForm } from './question-form';
import { RichText } from './rich-text';

interface CheckRowProps {
  readonly check: Check;
  readonly verdict: Verdict | undefined;
  readonly hasPassed: boolean;
  readonly isJudging: boolean;
  /** The mistake to mend first shows what is wrong with it; the others wait behind a click. */
  readonly isFirstMistake: boolean;
  readonly given: string;
  readonly language: Language;
  readonly onAnswer: (answer: string) => void;
}

/** One check: what it wants, how it stands, and what to do about it. */
export function CheckRow(row: CheckRowProps) {
  const props = { ...row, verdict: offered(row) };
  const { check, verdict, hasPassed, language, given, onAnswer } = props;
  const texts = checkMessages(language);
  const look = lookOf(props);
  return (
    <li id={`check-${check.id}`} className="check-row" data-check={check.id} data-status={look}>
      <CheckMark look={look} />
      <div className="min-w-0 flex-1">
        <p className="text-[0.95rem] leading-6">
          <span className="sr-only">{texts.status[look]}: </span>
          <RichText>{check.title[language]}</RichText>
          {check.optional && (
            <span className="ml-2 rounded-full border border-line px-2 py-px text-xs text-muted">
              {texts.optional}
            </span>
          )}
        </p>
        {check.question && !(hasPassed && look === 'passed' && check.question.form.kind !== 'choice') && (
          <QuestionForm {...{ check, given, language, onAnswer }} />
        )}
        {verdict?.status === 'waiting' && !hasPassed && <Remark text={verdict.reason[language]} />}
        {verdict?.status === 'error' && <Remark text={verdict.message[language]} />}
        {verdict?.status === 'failed' && <Mistake {...props} verdict={verdict} />}
      </div>
    </li>
  );
}

function Remark({ text }: { text: string }) {
  return (
    <p className="mt-1 text-sm text-muted">
      <RichText>{text}</RichText>
    </p>
  );
}

function Mistake({
  verdict,
  hasPassed,
  isFirstMistake,
  language,
}: CheckRowProps & { verdict: Verdict & { status: 'failed' } }) {
  const texts = checkMessages(language);
  const { expected, seen, hint, executionArn } = verdict;
  return (
    <details className="mt-1.5 text-sm" open={isFirstMistake}>
      <summary className="cursor-pointer text-muted">
        {hasPassed ? texts.passedBefore : texts.status.failed}
      </summary>
      <div className="mt-1.5 space-y-1.5 border-l-2 border-bad/50 pl-3">
        <p>
          <strong>{texts.expected}</strong> <RichText>{expected[language]}</RichText>
        </p>
        <p>
          <strong>{texts.seen}</strong> <RichText>{seen[language]}</RichText>
        </p>
        {hint && (
          <p className="rounded-md bg-accent-soft px-3 py-2">
            <strong>{texts.hint}</strong> <RichText>{hint[language]}</RichText>
          </p>
        )}
        {executionArn && (
          <Button size="small" onClick={() => announce('pasos:show-execution', { executionArn })}>
            {texts.showExecution}
          </Button>
        )}
      </div>
    </details>
  );
}

/** What is only offered and was not done is not a mistake. A wrong prediction is one. */
function offered({ check, verdict }: CheckRowProps): Verdict | undefined {
  if (verdict?.status !== 'failed' || !check.optional || check.kind === 'predict') return verdict;
  return { status: 'waiting', reason: verdict.hint ?? verdict.seen };
}

function lookOf({ verdict, hasPassed, isJudging }: CheckRowProps): Look {
  if (hasPassed || verdict?.status === 'passed') return 'passed';
  if (verdict === undefined) return isJudging ? 'running' : 'unknown';
  if (verdict.status === 'waiting') return verdict.isRunning ? 'running' : 'waiting';
  return verdict.status;
}
