import { useEffect, useState, type ReactNode } from 'react';
import { useStore } from '@/components/sandbox/use-store';
import { panelDocks, type PanelId } from '@/lib/studio/panels';
import { panels, type PanelProps } from '../panels';
import { PanelBody } from './panel-body';
import { Rail } from './rail';
import type { Side as LateSide } from './side';

interface StudioFrameProps extends PanelProps {
  readonly isExpanded: boolean;
  /** Absent where the studio has the whole window anyhow. */
  readonly onExpand?: () => void;
  readonly children: ReactNode;
}

/** The bench with the studio around it: the rail, what is open beside and over it, and what accompanies a run below. */
export function StudioFrame({ children, isExpanded, onExpand, ...props }: StudioFrameProps) {
  const docks = useStore(props.studio.store, (snapshot) => snapshot.docks);
  const isAnyOpen = Object.values(docks).some((open) => open !== undefined);
  const Side = useSide(isAnyOpen);
  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      <div className="flex min-h-0 flex-1 @max-[45rem]:flex-col-reverse">
        <Rail {...props} isExpanded={isExpanded} onExpand={onExpand} />
        <div className="relative flex min-h-0 min-w-0 flex-1">
          {Side && docks.left && <Side id={docks.left} {...props} />}
          <div className="relative min-h-0 min-w-0 flex-1">{children}</div>
          {Side && docks.right && <Side id={docks.right} {...props} />}
          {Side && docks.sheet && <Side id={docks.sheet} {...props} />}
        </div>
      </div>
      {/* On a phone an open panel needs the height: what accompanies a run comes back when it is closed. */}
      <div className={isAnyOpen ? 'contents @max-[45rem]:hidden' : 'contents'}>
        <Footers {...props} />
      </div>
    </div>
  );
}

/** Beside the bench only once somebody opens something: what holds it is fetched then, and again if that failed. */
function useSide(isWanted: boolean) {
  const [loaded, setLoaded] = useState<{ readonly Side: typeof LateSide }>();
  useEffect(() => {
    if (!isWanted || loaded) return undefined;
    let isGone = false;
    import('./side').then(
      ({ Side }) => isGone || setLoaded({ Side }),
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [isWanted, loaded]);
  return loaded?.Side;
}

function Footers(props: PanelProps) {
  const hasRun = useStore(props.session.runs.store, ({ selected }) => selected !== undefined);
  const ids = (Object.keys(panels) as PanelId[]).filter((id) => panelDocks[id] === 'footer');
  return hasRun && ids.map((id) => <PanelBody key={id} id={id} {...props} />);
}
