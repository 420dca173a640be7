import type { KeyboardEvent } from 'react';
import type { Studio } from '@/lib/studio/studio';
import type { PanelProps } from '../panels';
import { SpecialContext } from './form/special-context';
import { BrokenText } from './parts/broken-text';
import { SpecialView } from './special-view';
import { StateForm } from './state-form';
import { InspectorContext, useInspectorOf } from './use-inspector';

/** The form of what is selected: a state, or the machine. */
export default function InspectorPanel(props: PanelProps) {
  const inspector = useInspectorOf(props);
  return (
    <InspectorContext value={inspector}>
      <SpecialContext value={SpecialView}>
        <div
          onKeyDown={(event) => onUndoKey(event, props.studio)}
          className="flex min-h-full flex-col text-text"
        >
          {inspector.isBroken && <BrokenText />}
          {inspector.document !== undefined && (
            <StateForm key={`${inspector.draft}${inspector.subject.pointer}`} />
          )}
        </div>
      </SpecialContext>
    </InspectorContext>
  );
}

/** The undo history is that of the definition, but in a field that is being typed into: there it is the browser's. */
function onUndoKey(event: KeyboardEvent, studio: Studio): void {
  if (event.defaultPrevented || !(event.ctrlKey || event.metaKey)) return;
  const key = event.key.toLowerCase();
  if ((key !== 'z' && key !== 'y') || (event.target as Element).closest('[data-typing]')) return;
  event.preventDefault();
  if (key === 'y' || event.shiftKey) studio.redo();
  else studio.undo();
}
