import type { BillingDetails } from '@aws-sdk/client-sfn';
import type { ReactNode } from 'react';
import { getMessages } from '@/components/sandbox/messages/messages';
import { Button } from '@/components/ui/button';
import type { Language } from '@/lib/i18n/languages';
import { formatClock, formatDuration } from '@/lib/sandbox/duration';
import { explainFailure } from '@/lib/sandbox/explain-failure';
import { failedVisit, statePointer } from '@/lib/sandbox/history/find-state';
import { isExpressArn } from '@/lib/sandbox/runs/run-source';
import { ElapsedTime } from './elapsed-time';
import { JsonBlock } from './json-block';
import { ExpressNote } from './log/express-note';
import type { RunViewProps } from './run-details';

/** How it went: what went in, what came out, and why it failed. */
export function RunSummary({
  run,
  studio,
  session,
  language,
  onShowStates,
}: RunViewProps & { onShowStates: () => void }) {
  const texts = getMessages(language).runs;
  const { description } = run;
  if (!description) return null;
  const isRunning = description.status === 'RUNNING';
  return (
    <div className="flex flex-col gap-3 p-3">
      {isExpressArn(run.arn) && <ExpressNote run={run} language={language} />}
      <Ending run={run} studio={studio} session={session} language={language} onShowStates={onShowStates} />
      <div className="grid gap-3 @2xl:grid-cols-2">
        <JsonBlock label={texts.input} text={description.input} language={language} />
        <JsonBlock
          label={texts.output}
          text={description.output}
          absent={
            description.status === undefined
              ? texts.notKnown
              : isRunning
                ? texts.stillRunning
                : texts.noOutput
          }
          language={language}
        />
      </div>
      <dl className="grid grid-cols-2 gap-x-4 gap-y-2 text-sm @2xl:grid-cols-4">
        <Fact name={texts.started}>
          {description.startDate && formatClock(description.startDate, language)}
        </Fact>
        <Fact name={texts.ended}>
          {description.stopDate ? formatClock(description.stopDate, language) : '–'}
        </Fact>
        <Fact name={texts.duration}>
          <ElapsedTime
            from={description.status && description.startDate}
            to={description.stopDate}
            language={language}
          />
        </Fact>
        {run.billing ? (
          <Fact name={texts.billed}>{billed(run.billing, language)}</Fact>
        ) : (
          <Fact name={texts.eventCount}>{description.status ? run.events.length : '–'}</Fact>
        )}
      </dl>
      <p className="font-mono text-xs break-all text-muted">{run.arn}</p>
      {!isRunning && session.machine && run.trail.length === 0 && (
        <div>
          <Button
            size="small"
            onClick={() =>
              void session.start({
                input: description.input ?? '{}',
                waits: isExpressArn(run.arn),
                saveFirst: false,
              })
            }
          >
            {texts.startAgain}
          </Button>
        </div>
      )}
    </div>
  );
}

function Ending({ run, session, language, onShowStates }: RunViewProps & { onShowStates: () => void }) {
  const texts = getMessages(language).runs;
  const status = run.description?.status;
  if (status === 'ABORTED') return <p className="rounded-md bg-raised px-3 py-2 text-sm">{texts.stopped}</p>;
  if (status !== 'FAILED' && status !== 'TIMED_OUT') return null;
  const { error, cause } = run.description ?? {};
  const culprit = failedVisit(run.visits);
  const plain =
    status === 'TIMED_OUT'
      ? texts.timedOut
      : explainFailure({ error, cause, isFromFail: culprit?.type === 'Fail' })?.[language];
  const pointer = culprit && statePointer(run.definition, culprit.name);
  const show = () => {
    if (pointer) session.selectState(pointer);
    onShowStates();
  };
  return (
    <div className="rounded-md border border-bad/40 bg-bad-soft px-3 py-2.5 text-sm">
      <p className="flex flex-wrap items-center gap-2 font-semibold text-bad">
        {culprit ? texts.failedIn(culprit.name) : texts.statuses[status]}
        {culprit && (
          <Button size="small" className="ml-auto" onClick={show}>
            {texts.showState}
          </Button>
        )}
      </p>
      {plain && <p className="mt-1">{plain}</p>}
      <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-xs" aria-label={texts.awsWords}>
        <dt className="text-muted">{texts.error}</dt>
        <dd className="font-mono break-words">{error ?? '–'}</dd>
        <dt className="text-muted">{texts.cause}</dt>
        <dd className="font-mono break-words whitespace-pre-wrap">{cause ?? texts.noCause}</dd>
      </dl>
    </div>
  );
}

/** What AWS would charge for: time in steps of 100 ms, memory in steps of 64 MB. */
function billed(
  { billedDurationInMilliseconds = 0, billedMemoryUsedInMB = 0 }: BillingDetails,
  language: Language,
) {
  return `${formatDuration(billedDurationInMilliseconds, language)} · ${billedMemoryUsedInMB} MB`;
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-xs text-muted">{name}</dt>
      <dd className="tabular-nums">{children}</dd>
    </div>
  );
}
