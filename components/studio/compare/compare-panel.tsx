'use client';

import type { ExecutionListItem } from '@aws-sdk/client-sfn';
import { useMemo, useState } from 'react';
import { isFromCheck } from '@/components/history/is-from-check';
import { getMessages } from '@/components/sandbox/messages/messages';
import { useStore } from '@/components/sandbox/use-store';
import type { Language } from '@/lib/i18n/languages';
import { useProgress } from '@/lib/progress/client';
import { formatMoment } from '@/lib/sandbox/duration';
import type { SandboxSession } from '@/lib/sandbox/session/session';
import { twinChoice, twinModes } from '@/lib/studio/twin/run/twin-mode';
import type { PanelProps } from '../panels';
import { twinTexts } from '../twin/messages';
import { TwinOutcome } from '../twin/twin-outcome';
import { compareTexts } from './messages';
import { SideBySide } from './side-by-side';
import { solutionChoice, useTwo } from './use-comparison';

/** Two runs in one picture: the selected one, and another, its twin, or the solution of the step. */
export default function ComparePanel({ studio, session, language }: PanelProps) {
  const texts = compareTexts(language);
  const arn = useStore(session.runs.store, ({ selected }) => selected?.arn);
  const isGiven = useStore(session.runs.store, ({ selected }) => selected?.isGiven ?? false);
  const rows = useStore(session.runs.store, (snapshot) => snapshot.rows);
  const others = rows.filter((row) => row.executionArn !== arn && !isFromCheck(row));
  const hasSolution = useUnlocked(session);
  const [choice, setChoice] = useState(() => studio.store.get().other ?? '');
  const hasTwin = session.target.kind === 'aws' && !isGiven;
  const mode = hasTwin ? twinModes.find((one) => twinChoice(one) === choice) : undefined;
  if (!arn) return null;
  return (
    <div className="flex flex-col gap-3 p-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
        <p className="text-muted">{texts.lead}</p>
        <Choice {...{ others, hasTwin, hasSolution, choice, language }} onChoose={setChoice} />
      </div>
      {others.length === 0 && !hasSolution && !hasTwin && <p className="text-sm text-muted">{texts.alone}</p>}
      {choice === solutionChoice && <p className="text-sm text-muted">{texts.solutionHelp}</p>}
      {mode ? (
        <TwinOutcome key={mode} session={session} arn={arn} mode={mode} language={language} />
      ) : (
        <Outcome session={session} arn={arn} choice={choice} language={language} />
      )}
    </div>
  );
}

interface ChoiceProps {
  readonly others: readonly ExecutionListItem[];
  readonly hasTwin: boolean;
  readonly hasSolution: boolean;
  readonly choice: string;
  readonly onChoose: (choice: string) => void;
  readonly language: Language;
}

function Choice({ others, hasTwin, hasSolution, choice, onChoose, language }: ChoiceProps) {
  const texts = compareTexts(language);
  const twin = twinTexts(language);
  return (
    <label className="flex flex-wrap items-center gap-2">
      {texts.with}
      <select
        value={choice}
        onChange={(event) => onChoose(event.target.value)}
        className="min-h-9 max-w-full rounded-md border border-line bg-surface px-2 outline-accent focus-visible:outline-2"
      >
        <option value="">{texts.choose}</option>
        {hasTwin && (
          <optgroup label={twin.group}>
            {twinModes.map((mode) => (
              <option key={mode} value={twinChoice(mode)}>
                {twin.choices[mode]}
              </option>
            ))}
          </optgroup>
        )}
        {hasSolution && <option value={solutionChoice}>{texts.solution}</option>}
        {others.map((row) => (
          <option key={row.executionArn} value={row.executionArn}>
            {optionText(row, language)}
          </option>
        ))}
      </select>
    </label>
  );
}

interface OutcomeProps {
  readonly session: SandboxSession;
  readonly arn: string;
  readonly choice: string;
  readonly language: Language;
}

function Outcome({ session, arn, choice, language }: OutcomeProps) {
  const texts = compareTexts(language);
  const two = useTwo(session, arn, choice);
  switch (two.kind) {
    case 'none':
      return null;
    case 'loading':
      return (
        <p role="status" className="text-sm text-muted">
          {texts.loading}
        </p>
      );
    case 'failed':
      return <p role="alert">{texts.failed}</p>;
    case 'refused':
      return <p role="alert">{texts.refused(two.cause)}</p>;
    case 'ready':
      return <SideBySide key={choice} a={two.a} b={two.b} language={language} />;
  }
}

/** The solution is compared with once it was shown, or is no longer needed. */
function useUnlocked({ labStep, step, store }: SandboxSession): boolean {
  const { progress } = useProgress();
  const active = useStore(store, (snapshot) => snapshot.activeDraft);
  const own = Object.hasOwn(progress.steps, labStep) ? progress.steps[labStep] : undefined;
  const draft = step.drafts.find(({ id }) => id === active);
  const isUnlocked = useMemo(() => own?.solutionShown === true || own?.doneAt !== undefined, [own]);
  return isUnlocked && draft !== undefined && draft.solution !== draft.start;
}

function optionText({ startDate, status, name }: ExecutionListItem, language: Language): string {
  const { statuses } = getMessages(language).runs;
  const parts = [
    startDate && formatMoment(startDate, language),
    status && statuses[status],
    name?.slice(0, 24),
  ];
  return parts.filter(Boolean).join(' · ');
}
