import { useMemo } from 'react';
import { Button } from '@/components/ui/button';
import { statePointer } from '@/lib/sandbox/history/find-state';
import { stateDefinition } from '@/lib/sandbox/history/state-definition';
import { JsonBlock } from '../json-block';
import { runTexts } from '../messages/messages';
import type { VisitProps } from './visit-panel';

/** The state as the execution had it, whatever the editor says now. */
export function VisitDefinition({ visit, run, session, language }: VisitProps) {
  const texts = runTexts(language).visit;
  const { definition } = run;
  const text = useMemo(() => {
    const state = definition === undefined ? undefined : stateDefinition(definition, visit.name);
    return state === undefined ? undefined : JSON.stringify(state);
  }, [definition, visit.name]);
  const pointer = statePointer(session.active.text, visit.name);
  return (
    <div className="grid gap-2">
      <JsonBlock
        label={texts.definition}
        text={text}
        absent={texts.noDefinition}
        language={language}
        isTall
      />
      {pointer && (
        <div>
          <Button
            size="small"
            look="quiet"
            onClick={() => session.view.selectState(pointer, { focusEditor: true })}
          >
            {texts.toCode}
          </Button>
        </div>
      )}
    </div>
  );
}
