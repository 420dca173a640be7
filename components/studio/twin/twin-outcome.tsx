import { useMemo, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import type { Language } from '@/lib/i18n/languages';
import type { SandboxSession } from '@/lib/sandbox/session/session';
import { asInAccount } from '@/lib/studio/twin/as-in-account';
import type { TwinMode } from '@/lib/studio/twin/run/twin-mode';
import type { TwinRun } from '@/lib/studio/twin/twin-run';
import { compareTwins } from '@/lib/studio/twin/verdict/compare-twins';
import { lackingHere } from '@/lib/studio/twin/verdict/lacking';
import { whoseIs } from '@/lib/studio/twin/whose';
import { verdictText } from '@/lib/studio/twin/words/verdict-text';
import { SideBySide } from '../compare/side-by-side';
import { DifferenceGroups } from './difference-groups';
import { EventTable } from './event-table';
import { twinTexts } from './messages';
import { SaveCase } from './save-case';
import { useTwin } from './use-twin';

interface TwinOutcomeProps {
  readonly session: SandboxSession;
  readonly arn: string;
  readonly mode: TwinMode;
  readonly language: Language;
}

/** A run on AWS beside its twin on the local engine: what is the same, and every difference in words. */
export function TwinOutcome({ session, arn, mode, language }: TwinOutcomeProps) {
  const texts = twinTexts(language);
  const { state, again } = useTwin(session, arn, mode);
  return (
    <div className="flex flex-col gap-3">
      <p className="text-sm text-muted">{texts.help[mode]}</p>
      {state.kind === 'running' && (
        <p role="status" className="text-sm text-muted">
          {texts.running}
        </p>
      )}
      {state.kind === 'refused' && <p role="alert">{texts.refused(state.cause)}</p>}
      {state.kind === 'failed' && <p role="alert">{texts.failed}</p>}
      {state.kind === 'not-over' && <p role="status">{texts.notOver}</p>}
      {(state.kind === 'failed' || state.kind === 'not-over') && (
        <Button size="small" className="self-start" onClick={again}>
          {texts.again}
        </Button>
      )}
      {state.kind === 'ready' && (
        <Report {...{ session, language }} a={state.a} b={state.b} isWaiting={state.isWaiting} />
      )}
    </div>
  );
}

interface ReportProps extends Pick<TwinOutcomeProps, 'session' | 'language'> {
  readonly a: TwinRun;
  readonly b: TwinRun;
  readonly isWaiting: boolean;
}

const looks = {
  none: 'border-ok bg-ok-soft',
  expected: 'border-ok bg-ok-soft',
  wording: 'border-line bg-raised',
  real: 'border-warn bg-warn-soft',
} as const;

function Report({ session, a, b, isWaiting, language }: ReportProps) {
  const texts = twinTexts(language);
  const report = useMemo(() => compareTwins(a, b), [a, b]);
  const { divergence } = report.comparison;
  const parted = divergence?.kind === 'data' ? undefined : divergence?.at?.name;
  const lacking = useMemo(() => lackingHere(a, b), [a, b]);
  return (
    <>
      <section
        aria-label={texts.verdict}
        className={`rounded-md border px-3 py-2.5 text-sm ${looks[report.weight ?? 'none']}`}
      >
        <h3 className="font-semibold">{texts.verdict}</h3>
        <p className="mt-1" role="status">
          {verdictText(report, language)}
          {parted !== undefined && ` ${texts.parted(parted)}`}
        </p>
        <p className="mt-1 text-xs text-muted">{texts.shared(report.shared, report.events.length)}</p>
        {isWaiting && <p className="mt-2">{texts.waiting}</p>}
        {lacking && <p className="mt-2">{texts.lacking(lacking.state, lacking.error)}</p>}
      </section>
      <DifferenceGroups groups={report.groups} language={language} />
      <EventTable report={report} language={language} />
      <Beside a={a} b={b} language={language} />
      <SaveCase session={session} run={a} language={language} />
    </>
  );
}

/** Drawn when it is wanted. The twin is told as if it were in the account of the other: ARNs do not count here. */
function Beside({ a, b, language }: Pick<ReportProps, 'a' | 'b' | 'language'>) {
  const texts = twinTexts(language);
  const [isOpen, setOpen] = useState(false);
  const there = useMemo(() => (isOpen ? asInAccount(b, whoseIs(a)) : b), [a, b, isOpen]);
  return (
    <div className="text-sm">
      <Disclosure isOpen={isOpen} onToggle={() => setOpen(!isOpen)}>
        {texts.side}
      </Disclosure>
      {isOpen && <SideBySide a={a} b={there} language={language} />}
    </div>
  );
}
