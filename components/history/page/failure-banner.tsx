import { getMessages } from '@/components/sandbox/messages/messages';
import { TrailButton } from '@/components/studio/xray/trail-button';
import { Button } from '@/components/ui/button';
import { explainFailure } from '@/lib/sandbox/explain/explain-failure';
import { failedVisit } from '@/lib/sandbox/history/find-state';
import type { RunViewProps } from '../run-details';

/** Why it did not end well, and the way to where that happened. */
export function FailureBanner({
  run,
  studio,
  language,
  onShowStep,
}: RunViewProps & { readonly onShowStep: () => void }) {
  const texts = getMessages(language).runs;
  const status = run.description?.status;
  if (status === 'ABORTED') return <p className="rounded-md bg-raised px-3 py-2 text-sm">{texts.stopped}</p>;
  if (status !== 'FAILED' && status !== 'TIMED_OUT') return null;
  const { error, cause } = run.description ?? {};
  const culprit = run.isPartial ? undefined : failedVisit(run.visits);
  const plain =
    status === 'TIMED_OUT'
      ? texts.timedOut
      : explainFailure({ error, cause, isFromFail: culprit?.type === 'Fail' })?.[language];
  const show = () => {
    studio.selectVisit(culprit?.id);
    onShowStep();
  };
  return (
    <div className="rounded-md border border-bad/40 bg-bad-soft px-3 py-2.5 text-sm">
      <p className="flex flex-wrap items-center gap-2 font-semibold text-bad">
        <span className="min-w-0 wrap-anywhere">
          {culprit ? texts.failedIn(culprit.name) : texts.statuses[status]}
        </span>
        {culprit && (
          <span className="ml-auto flex flex-wrap gap-2">
            <Button size="small" onClick={show}>
              {texts.showState}
            </Button>
            <TrailButton studio={studio} visit={culprit.id} language={language} />
          </span>
        )}
      </p>
      {plain && <p className="mt-1">{plain}</p>}
      <dl
        className="mt-2 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1 text-xs"
        aria-label={texts.awsWords}
      >
        <dt className="text-muted">{texts.error}</dt>
        <dd className="font-mono break-words">{error ?? '–'}</dd>
        <dt className="text-muted">{texts.cause}</dt>
        <dd className="font-mono break-words whitespace-pre-wrap">{cause ?? texts.noCause}</dd>
      </dl>
    </div>
  );
}
