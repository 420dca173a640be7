import Link from 'next/link';
import type { Language } from '@/lib/i18n/languages';
import type { Lab } from '@/lib/labs/lab';
import { checkMessages } from './messages';

interface StepDoneProps {
  readonly lab: Lab;
  readonly stepId: string;
  readonly language: Language;
  readonly solutionShown: boolean;
}

/** Every check has passed: a word of joy and the way on. */
export function StepDone({ lab, stepId, language, solutionShown }: StepDoneProps) {
  const texts = checkMessages(language);
  const next = lab.steps[lab.steps.findIndex(({ id }) => id === stepId) + 1];
  const home = `/${language}/${lab.slug}`;
  return (
    <div className="step-done flex items-center gap-4 rounded-lg border border-ok bg-ok-soft p-4">
      <svg
        viewBox="0 0 48 48"
        aria-hidden="true"
        className="size-12 shrink-0 text-ok"
        fill="none"
        stroke="currentColor"
      >
        <circle cx="24" cy="24" r="20" strokeWidth="3" className="step-done-ring" pathLength="1" />
        <path
          d="M14.5 25l6.5 6.5 13-15"
          strokeWidth="4"
          strokeLinecap="round"
          strokeLinejoin="round"
          className="step-done-tick"
          pathLength="1"
        />
      </svg>
      <div className="min-w-0 flex-1">
        <p className="font-semibold">{texts.done}</p>
        <p className="text-sm">{solutionShown ? texts.doneWithSolution : texts.doneLead}</p>
        <Link
          href={`${home}/${next?.id ?? 'end'}`}
          className="mt-2 inline-flex min-h-10 items-center rounded-md bg-accent px-3.5 py-2 text-sm font-medium text-on-accent focus-visible:outline-2 focus-visible:outline-offset-2 focus-visible:outline-accent"
        >
          {next ? texts.next(next.title[language]) : texts.labDone}
        </Link>
      </div>
    </div>
  );
}
