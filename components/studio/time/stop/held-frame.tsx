import { useEffect, useState } from 'react';
import { JsonBlock } from '@/components/history/json-block';
import { useStore } from '@/components/sandbox/use-store';
import { Button } from '@/components/ui/button';
import { statePointer } from '@/lib/sandbox/history/find-state';
import type { Held } from '@/lib/studio/moments/debugger/answers';
import { debuggerOf } from '@/lib/studio/moments/debugger/debugger';
import type { PanelProps } from '../../panels';
import { getMessages } from '../messages';
import { PayloadField, usePayload } from '../payload-field';

interface HeldFrameProps extends PanelProps {
  readonly held: Held;
  readonly executionArn: string;
  /** Of several only the first shows its data at once. */
  readonly isFirst: boolean;
}

/** A frame that stands before a state: its data can be changed, and it can go on. */
export default function HeldFrame({ held, executionArn, isFirst, session, language }: HeldFrameProps) {
  const texts = getMessages(language);
  const debug = debuggerOf(session);
  const isBusy = useStore(debug.store, (snapshot) => snapshot.isBusy);
  const [isOpen, setOpen] = useState(isFirst);
  const payload = usePayload(`${executionArn} ${held.frame} ${held.state}`, held.input);
  useEffect(() => {
    const pointer = statePointer(session.runs.store.get().selected?.definition, held.state);
    if (pointer !== undefined) session.view.selectState(pointer);
  }, [session, held.state]);
  const changed = payload.isChanged ? { input: payload.text } : {};
  const cannot = isBusy || payload.problem !== undefined;
  const resume = (mode: 'CONTINUE' | 'STEP') => void debug.resume({ mode, frame: held.frame, ...changed });
  const branch = () => void debug.branch({ executionArn, frame: held.frame, ...changed });
  return (
    <div className="rounded-md border border-warn bg-warn-soft/60 p-2">
      <div className="flex flex-wrap items-center gap-2">
        <p role="status" className="mr-auto text-sm font-semibold">
          {texts.stop.heldAt} <code className="font-mono">{held.state}</code>
          {held.index !== undefined && (
            <span className="ml-1 font-normal text-muted">({texts.stop.item(held.index)})</span>
          )}
        </p>
        <Button size="small" look="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {texts.data}
        </Button>
        <Button size="small" look="primary" disabled={cannot} onClick={() => resume('CONTINUE')}>
          {texts.stop.continue}
        </Button>
        <Button size="small" disabled={cannot} onClick={() => resume('STEP')}>
          {texts.stop.step}
        </Button>
        <Button size="small" disabled={cannot} title={texts.stop.branchNote} onClick={branch}>
          {texts.stop.branch}
        </Button>
      </div>
      {held.problem !== undefined && <p className="text-xs text-warn">{texts.stop.problem(held.problem)}</p>}
      {isOpen && (
        <div className="mt-1 grid gap-3 @3xl:grid-cols-[3fr_2fr]">
          <PayloadField label={texts.stop.data} payload={payload} original={held.input} language={language} />
          <div className="min-w-0">
            <JsonBlock
              label={texts.variables}
              text={variablesText(held.variables)}
              absent={texts.noVariables}
              language={language}
            />
            <p className="mt-1 text-xs text-muted">{texts.stop.timeStands}</p>
          </div>
        </div>
      )}
    </div>
  );
}

function variablesText(variables: Readonly<Record<string, string>>): string | undefined {
  const members = Object.entries(variables).map(([name, text]) => `${JSON.stringify(name)}:${text}`);
  return members.length === 0 ? undefined : `{${members.join(',')}}`;
}
