import type { ReactNode } from 'react';
import { useStore } from '@/components/sandbox/use-store';
import { panelDocks, type PanelId } from '@/lib/studio/panels';
import { panels, type PanelProps } from '../panels';
import { DockFrame } from './dock-frame';
import { PanelBody } from './panel-body';
import { Rail } from './rail';

interface StudioFrameProps extends PanelProps {
  readonly isExpanded: boolean;
  /** Absent where the studio has the whole window anyhow. */
  readonly onExpand?: () => void;
  readonly children: ReactNode;
}

/** The bench with the studio around it: the rail, what is open beside and over it, and what accompanies a run below. */
export function StudioFrame({ children, isExpanded, onExpand, ...props }: StudioFrameProps) {
  const docks = useStore(props.studio.store, (snapshot) => snapshot.docks);
  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      <div className="flex min-h-0 flex-1 @max-[45rem]:flex-col-reverse">
        <Rail {...props} isExpanded={isExpanded} onExpand={onExpand} />
        <div className="relative flex min-h-0 min-w-0 flex-1">
          {docks.left && <Side id={docks.left} {...props} />}
          <div className="relative min-h-0 min-w-0 flex-1">{children}</div>
          {docks.right && <Side id={docks.right} {...props} />}
          {docks.sheet && <Side id={docks.sheet} {...props} />}
        </div>
      </div>
      <Footers {...props} />
    </div>
  );
}

function Side({ id, ...props }: PanelProps & { readonly id: PanelId }) {
  const side = panelDocks[id];
  const spec = panels[id];
  if (!spec || side === 'footer') return null;
  return (
    <DockFrame
      key={id}
      side={side}
      title={spec.title[props.language]}
      language={props.language}
      onClose={() => props.studio.close(side)}
    >
      <PanelBody id={id} {...props} />
    </DockFrame>
  );
}

function Footers(props: PanelProps) {
  const hasRun = useStore(props.session.runs.store, ({ selected }) => selected !== undefined);
  const ids = (Object.keys(panels) as PanelId[]).filter((id) => panelDocks[id] === 'footer');
  return hasRun && ids.map((id) => <PanelBody key={id} id={id} {...props} />);
}
