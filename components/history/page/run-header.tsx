import { lazy, Suspense } from 'react';
import { getMessages } from '@/components/sandbox/messages/messages';
import { useStore } from '@/components/sandbox/use-store';
import { Button } from '@/components/ui/button';
import { ElapsedTime } from '../elapsed-time';
import { runTexts } from '../messages/messages';
import type { RunViewProps } from '../run-details';
import { RunStatus } from '../run-status';
import { RunActions } from './run-actions';

const ConsoleNote = lazy(() => import('@/components/account/notes/console-note'));

/** Which execution it is, how it stands, and what can be done with it. */
export function RunHeader({ onStart, ...view }: RunViewProps & { readonly onStart: () => void }) {
  const { run, studio, session, language } = view;
  const texts = getMessages(language).runs;
  const actions = runTexts(language).actions;
  const moment = useStore(studio.store, (snapshot) => snapshot.moment);
  const { description } = run;
  const origin = run.trail.at(-1);
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1 px-3 py-1.5">
      {origin === undefined ? (
        <Button size="small" look="quiet" className="@3xl:hidden" onClick={() => session.showRun(undefined)}>
          ← {texts.back}
        </Button>
      ) : (
        <Button size="small" look="quiet" onClick={() => session.showRun(origin, run.trail.slice(0, -1))}>
          ← {texts.backToStarter}
        </Button>
      )}
      <span role="status">
        {description?.status && <RunStatus status={description.status} language={language} />}
      </span>
      <span className="min-w-0 truncate font-mono text-xs">{description?.name ?? run.arn.split(':')[7]}</span>
      <span className="text-sm">
        <ElapsedTime
          from={description?.status && description.startDate}
          to={description?.stopDate}
          language={language}
        />
      </span>
      {session.target.kind === 'aws' && !run.isGiven && (
        <Suspense>
          <ConsoleNote arn={run.arn} language={language} />
        </Suspense>
      )}
      {run.isPartial && (
        <span role="status" className="text-xs text-muted tabular-nums">
          {actions.reading(run.events.length.toLocaleString(language))}
        </span>
      )}
      {moment !== undefined && (
        <Button size="small" className="text-accent" onClick={() => studio.setMoment(undefined)}>
          {actions.backToEnd(moment)}
        </Button>
      )}
      <span className="ml-auto">
        <RunActions {...view} onStart={onStart} />
      </span>
    </div>
  );
}
