'use client';

import './step-checks.css';
import { lazy, Suspense, useId } from 'react';
import { useChoice } from '@/components/account/use-choice';
import { Button } from '@/components/ui/button';
import type { Language } from '@/lib/i18n/languages';
import type { Check, Verdict } from '@/lib/labs/check';
import { getStep, type Lab, type LabStep } from '@/lib/labs/lab';
import { progressStore } from '@/lib/progress/client';
import { useUnchanged } from '@/lib/site/use-unchanged';
import { CheckRow } from './check-row';
import { checksId } from './checks-link';
import { HintLadder } from './hint-ladder';
import { checkMessages } from './messages';
import { StepDone } from './step-done';
import { useCheckSession } from './use-check-session';
import { useStepCommands } from './use-step-commands';

const ChecksNote = lazy(() => import('@/components/account/notes/checks-note'));

export interface StepChecksProps {
  readonly lab: Lab;
  readonly stepId: string;
  readonly language: Language;
}

/** What a step asks for, how far the student is, and the help there is. */
export function StepChecks({ lab, stepId, language }: StepChecksProps) {
  const texts = checkMessages(language);
  const labStep = `${lab.slug}/${stepId}`;
  const step = useUnchanged(getStep(lab, stepId));
  const { session, verdicts, isJudging, progress } = useCheckSession(step, labStep);
  const heading = useId();

  const passed = progress?.passed ?? {};
  const required = step.checks.filter(({ optional }) => !optional);
  const count = texts.count(required.filter(({ id }) => id in passed).length, required.length);
  const isMistake = ({ id }: { id: string }) => verdicts[id]?.status === 'failed' && !(id in passed);
  const firstMistake = required.find(isMistake) ?? step.checks.find(isMistake);
  const hintsShown = Math.min(progress?.hintsShown ?? 0, step.hints.length);
  useStepCommands({
    texts,
    hintsShown,
    hintsLeft: step.hints.length - hintsShown,
    onCheck: () => session?.judgeSoon(0),
    onHint: (shown) => progressStore.showHint(labStep, shown),
  });
  const spoken = firstMistake ? inWords(firstMistake, verdicts[firstMistake.id], language) : '';

  return (
    <section
      id={checksId}
      tabIndex={-1}
      aria-labelledby={heading}
      className="scroll-mt-16 rounded-xl outline-none border border-line bg-surface p-4 sm:p-5"
      data-lab-checks={labStep}
    >
      <ChecksHeader {...{ heading, texts, isJudging }} onCheck={session && (() => session.judgeSoon(0))} />
      <Cost step={step} language={language} />
      <p className="mt-3 text-sm font-medium tabular-nums">{count}</p>
      <p role="status" aria-live="polite" className="sr-only">
        {isJudging ? '' : `${progress?.doneAt ? texts.done : count}. ${spoken.replaceAll('`', '')}`}
      </p>
      <ul className="mt-1 divide-y divide-line">
        {step.checks.map((check) => (
          <CheckRow
            key={check.id}
            check={check}
            verdict={verdicts[check.id]}
            hasPassed={check.id in passed}
            isJudging={isJudging}
            isFirstMistake={check.id === firstMistake?.id}
            given={progress?.answers[check.id] ?? ''}
            language={language}
            onAnswer={(answer) => session?.answer(check.id, answer)}
          />
        ))}
      </ul>
      {progress?.doneAt && (
        <div className="mb-4">
          <StepDone {...{ lab, stepId, language }} solutionShown={progress.solutionShown} />
        </div>
      )}
      <HintLadder
        step={step}
        shown={hintsShown}
        solutionShown={progress?.solutionShown ?? false}
        isDone={progress?.doneAt !== undefined}
        language={language}
        onHint={(shown) => progressStore.showHint(labStep, shown)}
        onSolution={() => progressStore.showSolution(labStep)}
      />
    </section>
  );
}

interface ChecksHeaderProps {
  readonly heading: string;
  readonly texts: ReturnType<typeof checkMessages>;
  readonly isJudging: boolean;
  readonly onCheck: (() => void) | undefined;
}

function ChecksHeader({ heading, texts, isJudging, onCheck }: ChecksHeaderProps) {
  return (
    <header className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <div className="min-w-48 flex-1">
        <h2 id={heading} className="text-lg font-semibold">
          {texts.title}
        </h2>
        <p className="text-sm text-muted">{texts.lead}</p>
      </div>
      <Button disabled={!onCheck} aria-busy={isJudging} onClick={onCheck}>
        {isJudging ? texts.checking : texts.checkNow}
      </Button>
    </header>
  );
}

function Cost(props: { readonly step: LabStep; readonly language: Language }) {
  const { kind } = useChoice();
  return (
    kind === 'aws' && (
      <Suspense>
        <ChecksNote {...props} />
      </Suspense>
    )
  );
}

function inWords(check: Check, verdict: Verdict | undefined, language: Language): string {
  if (verdict?.status !== 'failed') return '';
  return `${check.title[language]}. ${(verdict.hint ?? verdict.seen)[language]}`;
}
