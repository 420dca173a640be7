import { useEffect, useState } from 'react';
import { useStore } from '@/components/sandbox/use-store';
import { Button } from '@/components/ui/button';
import { formatDuration } from '@/lib/sandbox/duration';
import type { ClockState } from '@/lib/studio/moments/debugger/answers';
import { debuggerOf } from '@/lib/studio/moments/debugger/debugger';
import type { PanelProps } from '../../panels';
import { getMessages } from '../messages';
import { PaceChoice } from './pace-choice';

/** The clock of a run while it runs: how its time passes, what it waits for, and the way over that wait. */
export function RunClock({ session, language }: PanelProps) {
  const texts = getMessages(language);
  const debug = debuggerOf(session);
  const clock = useStore(debug.store, (snapshot) => snapshot.clock);
  const pause = useStore(debug.store, (snapshot) => snapshot.pause);
  const waits = useStore(session.runs.store, ({ selected }) => openWaits(selected?.visits));
  if (!clock) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <PaceChoice
        label={texts.clock.title}
        pace={clock.pace}
        language={language}
        onChoose={(pace) => void debug.setPace(pace)}
      />
      <p className="text-xs text-muted">
        {clock.isHeld ? (
          texts.clock.held
        ) : clock.nextTimer === undefined ? (
          texts.clock.nothing
        ) : (
          <>
            {waits && <code className="mr-1 rounded bg-surface px-1">{waits}</code>}
            <Left clock={clock} until={clock.nextTimer} language={language} />
          </>
        )}
      </p>
      {clock.nextTimer !== undefined && !clock.isHeld && (
        <Button size="small" onClick={() => void debug.skipWait()}>
          {texts.clock.skipOnce}
        </Button>
      )}
      {pause && pause.status !== 'HELD' && (
        <span className="ml-auto flex items-center gap-2">
          {pause.status === 'STEPPING' && <span className="text-xs text-muted">{texts.stop.stepping}</span>}
          <Button
            size="small"
            look="quiet"
            disabled={pause.status === 'STEPPING'}
            onClick={() => void debug.pause()}
          >
            {texts.stop.now}
          </Button>
        </span>
      )}
    </div>
  );
}

/** The one state that waits, if there is one. */
function openWaits(
  visits: readonly { readonly name: string; readonly type: string; readonly status: string }[] = [],
) {
  const open = visits.filter(
    ({ status, type }) => status === 'running' && type !== 'Parallel' && type !== 'Map',
  );
  return open.length === 1 ? open[0]!.name : undefined;
}

interface LeftProps {
  readonly clock: ClockState;
  readonly until: number;
  readonly language: PanelProps['language'];
}

const tickMs = 500;

/** Time left on the clock of the run, which may pass faster than ours. */
function Left({ clock, until, language }: LeftProps) {
  const [passed, setPassed] = useState(0);
  useEffect(() => {
    const rate = clock.pace.mode === 'SCALED' ? clock.pace.rate : 1;
    const begun = performance.now();
    const timer = setInterval(() => setPassed((performance.now() - begun) * rate), tickMs);
    return () => {
      clearInterval(timer);
      setPassed(0);
    };
  }, [clock]);
  const left = Math.max(0, until - (clock.now ?? until) - passed);
  return <>{getMessages(language).clock.left(formatDuration(left < 1_000 ? 0 : left, language))}</>;
}
