'use client';

import { useProgressOf } from '@/lib/progress/client';

export const checksId = 'checks';

interface ChecksLinkProps {
  readonly labStep: string;
  /** The checks that the step cannot do without. */
  readonly required: readonly string[];
  readonly name: string;
  /** What to say of none of them passed, of one, and so on. From the server: no lesson has to carry all that is said of checks. */
  readonly counts: readonly string[];
}

/** How far the step is, in sight while reading and working, and the way to the checks below the text. */
export function ChecksLink({ labStep, required, name, counts }: ChecksLinkProps) {
  const step = useProgressOf(({ progress }) => progress.steps[labStep]);
  const passed = required.filter((id) => step && id in step.passed).length;
  return (
    <a
      href={`#${checksId}`}
      className={`ml-auto shrink-0 rounded-full border px-2.5 py-0.5 text-sm tabular-nums hover:border-accent ${
        step?.doneAt ? 'border-ok/40 bg-ok-soft text-ok' : 'border-line bg-surface text-muted'
      }`}
    >
      {step?.doneAt && <span aria-hidden="true">✓ </span>}
      {counts[passed]} <span className="step-bar-spare">{name} </span>
      <span aria-hidden="true">↓</span>
    </a>
  );
}
