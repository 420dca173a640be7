import { Component, lazy, Suspense, useState, type ComponentType, type ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import type { PanelId } from '@/lib/studio/panels';
import { panels, type PanelProps } from '../panels';
import { getMessages } from './messages';

const loaded = new Map<PanelId, ComponentType<PanelProps>>();

function panelOf(id: PanelId): ComponentType<PanelProps> | undefined {
  const spec = panels[id];
  if (spec && !loaded.has(id)) loaded.set(id, lazy(spec.load));
  return loaded.get(id);
}

/** A panel, fetched when it is first shown. A failing one leaves the bench alone and can be asked for again. */
export function PanelBody({ id, ...props }: PanelProps & { readonly id: PanelId }) {
  const texts = getMessages(props.language);
  const [tries, setTries] = useState(0);
  const Panel = panelOf(id);
  if (!Panel) return null;
  const again = () => {
    loaded.delete(id);
    setTries(tries + 1);
  };
  const trouble = (
    <div role="alert" className="grid justify-items-start gap-3 p-4 text-sm">
      <p>{texts.failed}</p>
      <Button size="small" onClick={again}>
        {texts.again}
      </Button>
    </div>
  );
  return (
    <Guard key={tries} trouble={trouble}>
      <Suspense
        fallback={
          <p role="status" className="p-4 text-sm text-muted">
            {texts.loading}
          </p>
        }
      >
        <Panel {...props} />
      </Suspense>
    </Guard>
  );
}

interface GuardProps {
  readonly trouble: ReactNode;
  readonly children: ReactNode;
}

class Guard extends Component<GuardProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? this.props.trouble : this.props.children;
  }
}
