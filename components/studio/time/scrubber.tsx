import { lazy, Suspense, useMemo, useState, type ReactNode } from 'react';
import { useStore } from '@/components/sandbox/use-store';
import { Button } from '@/components/ui/button';
import { formatDuration } from '@/lib/sandbox/duration';
import type { SelectedRun } from '@/lib/sandbox/runs/run-types';
import { debuggerOf } from '@/lib/studio/moments/debugger/debugger';
import { marksOf } from '@/lib/studio/moments/marks';
import type { Moments } from '@/lib/studio/moments/moments';
import { neighbouringVisit } from '@/lib/studio/moments/neighbours';
import { sentenceOf } from '@/lib/studio/moments/sentences/sentence-of';
import { sentenceText } from '@/lib/studio/moments/sentences/sentence';
import type { PanelProps } from '../panels';
import { RunClock } from './clock/run-clock';
import { CopyLink } from './link/copy-link';
import { useMomentAddress } from './link/use-moment-address';
import { IconButton } from './icon-button';
import { getMessages } from './messages';
import { MomentTrack, type TrackMark } from './track/moment-track';
import { OriginLine } from './branch/origin-line';
import { SentenceLine } from './track/sentence-line';
import { HeldBanner } from './stop/held-banner';
import { speeds, usePlayer } from './track/use-player';
import { useConnected } from './use-connected';
import { useRewound } from './track/use-rewound';

const MomentData = lazy(() => import('./track/moment-data'));
const BranchForm = lazy(() => import('./branch/branch-form'));

/** The bar below a run: any of its moments, its clock, and what it is held at. */
export default function Scrubber(props: PanelProps) {
  const run = useStore(props.session.runs.store, (snapshot) => snapshot.selected);
  return run && <ScrubberOf key={run.arn} run={run} {...props} />;
}

type OfRun = PanelProps & { readonly run: SelectedRun };

function ScrubberOf({ run, ...props }: OfRun) {
  const { studio, session, language } = props;
  const texts = getMessages(language);
  useConnected(session);
  useMomentAddress(studio, run);
  const rewound = useRewound(studio, run);
  const { moments, moment, isPast } = rewound;
  const [shown, setShown] = useState<'data' | 'branch'>();
  if (!moment) return <Bar {...props} run={run} />;
  const visit = moments.visitAt(moment.index);
  const sentence = sentenceOf(moments, moment.index, language);
  const toggle = (what: 'data' | 'branch') => setShown(shown === what ? undefined : what);
  return (
    <Bar {...props} run={run}>
      <Controls {...props} run={run} moments={moments} index={moment.index} text={sentenceText(sentence)} />
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <p className="shrink-0 text-xs text-muted tabular-nums">
          {texts.moment(moment.index + 1, moments.count)} · {formatDuration(moment.elapsedMs, language)}
        </p>
        <div className="min-w-0 flex-[1_1_18rem]">
          <SentenceLine sentence={sentence} />
        </div>
        <span className="flex flex-wrap items-center gap-1">
          {isPast && (
            <Button size="small" look="quiet" onClick={() => studio.setMoment(undefined)}>
              {run.description?.status === 'RUNNING' ? texts.toLive : texts.toEnd}
            </Button>
          )}
          <Button size="small" look="quiet" aria-expanded={shown === 'data'} onClick={() => toggle('data')}>
            {texts.data}
          </Button>
          {visit && session.target.control && run.description?.stateMachineArn && (
            <Button
              size="small"
              look="quiet"
              aria-expanded={shown === 'branch'}
              onClick={() => toggle('branch')}
            >
              {texts.branch.here}
            </Button>
          )}
          <CopyLink run={run} eventId={moment.event.id} language={language} />
        </span>
      </div>
      <Suspense>
        {shown === 'data' && <MomentData moment={moment} language={language} />}
        {shown === 'branch' && visit && (
          <BranchForm
            key={visit.id}
            {...props}
            executionArn={run.arn}
            from={{ state: visit.name, eventId: visit.id, input: visit.input ?? 'null' }}
            onClose={() => setShown(undefined)}
          />
        )}
      </Suspense>
    </Bar>
  );
}

function Bar({ run, children, ...props }: OfRun & { readonly children?: ReactNode }) {
  return (
    <section
      aria-label={getMessages(props.language).title}
      className="@container grid max-h-[60%] grid-cols-1 shrink-0 gap-1.5 overflow-y-auto border-t border-line bg-raised px-3 py-2"
    >
      <OriginLine {...props} />
      <HeldBanner {...props} executionArn={run.arn} />
      <RunClock {...props} />
      {children}
    </section>
  );
}

interface ControlsProps extends OfRun {
  readonly moments: Moments;
  readonly index: number;
  readonly text: string;
}

function Controls({ studio, session, language, moments, index, text }: ControlsProps) {
  const texts = getMessages(language);
  const player = usePlayer(studio, moments, index);
  const go = (to: number) => studio.setMoment(moments.eventAt(to).id);
  const byHand = (to: number) => {
    player.stop();
    go(Math.min(moments.count - 1, Math.max(0, to)));
  };
  const byVisit = (by: 1 | -1) => byHand(neighbouringVisit(moments, index, by));
  const marks = useMarks({ studio, session, language }, moments);
  return (
    <div className="flex flex-wrap items-center gap-1">
      <IconButton label={texts.first} icon="M15 4v12l-8-6zM5 4v12" onClick={() => byHand(0)} />
      <IconButton label={texts.previous} icon="m12 5-5 5 5 5" onClick={() => byHand(index - 1)} />
      <IconButton
        label={player.isPlaying ? texts.pause : texts.play}
        icon={player.isPlaying ? 'M7 4v12M13 4v12' : 'M6 4v12l10-6z'}
        onClick={player.toggle}
      />
      <IconButton label={texts.next} icon="m8 5 5 5-5 5" onClick={() => byHand(index + 1)} />
      <IconButton label={texts.last} icon="M5 4v12l8-6zM15 4v12" onClick={() => byHand(moments.count - 1)} />
      <MomentTrack
        label={texts.slider}
        hint={texts.keys}
        count={moments.count}
        index={index}
        text={`${texts.moment(index + 1, moments.count)}. ${text}`}
        marks={marks}
        onGo={byHand}
        onGoByVisit={byVisit}
        onPlay={player.toggle}
      />
      <label className="flex items-center gap-1 text-xs text-muted @max-md:hidden">
        <span className="sr-only">{texts.speed}</span>
        <select
          value={player.speed}
          onChange={(event) => player.setSpeed(Number(event.target.value))}
          className="min-h-8 rounded-md border border-line bg-surface px-1 text-xs outline-accent focus-visible:outline-2"
        >
          {speeds.map((speed) => (
            <option key={speed} value={speed}>
              {speed}×
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

/** What stands out in the run, and where its states would stop now. */
function useMarks({ session, language }: PanelProps, moments: Moments): readonly TrackMark[] {
  const texts = getMessages(language).marks;
  const breakpoints = useStore(debuggerOf(session).store, (snapshot) => snapshot.breakpoints);
  const { count } = moments;
  return useMemo(() => {
    const states = new Set(breakpoints.map(({ state }) => state));
    const stops = [...Array(count).keys()].filter((index) => {
      const { stateEnteredEventDetails: entered } = moments.eventAt(index);
      return entered?.name !== undefined && states.has(entered.name);
    });
    return [
      ...marksOf(moments).map((mark) => ({ ...mark, title: texts[mark.kind] })),
      ...stops
        .slice(0, 200)
        .map((index) => ({ index, kind: 'breakpoint' as const, title: texts.breakpoint })),
    ];
  }, [moments, count, breakpoints, texts]);
}
