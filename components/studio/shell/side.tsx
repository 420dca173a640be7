import { panelDocks, type PanelId } from '@/lib/studio/panels';
import { panels, type PanelProps } from '../panels';
import { DockFrame } from './dock-frame';
import { PanelBody } from './panel-body';

/** An open panel in its place beside or over the bench. */
export function Side({ id, ...props }: PanelProps & { readonly id: PanelId }) {
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
