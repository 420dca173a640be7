import { useStore } from '@/components/sandbox/use-store';
import { Button } from '@/components/ui/button';
import { debuggerOf } from '@/lib/studio/moments/debugger/debugger';
import type { PanelProps } from '../../panels';
import { getMessages } from '../messages';

/** From which run a branch goes on, and the way to it. */
export function OriginLine({ studio, session, language }: PanelProps) {
  const texts = getMessages(language).branch;
  const origin = useStore(debuggerOf(session).store, (snapshot) => snapshot.origin);
  if (!origin) return null;
  const { executionArn, eventId } = origin;
  const toOrigin = () => {
    session.showRun(executionArn);
    studio.setMoment(eventId);
  };
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-xs text-muted">
      <span>{texts.of}</span>
      <Button size="small" look="quiet" onClick={toOrigin}>
        <span className="font-mono">{executionArn.split(':')[7]}</span>
      </Button>
      <span>{texts.at(eventId)}</span>
      <Button size="small" look="quiet" onClick={() => studio.compareWith(executionArn)}>
        {texts.compare}
      </Button>
    </p>
  );
}
