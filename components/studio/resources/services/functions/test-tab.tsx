import { useState } from 'react';
import { useStore } from '@/components/sandbox/use-store';
import { Button } from '@/components/ui/button';
import { invoke, type Invocation } from '@/lib/studio/resources/functions/functions';
import { lastPayload } from '@/lib/studio/resources/functions/last-payload';
import { isJson } from '@/lib/studio/resources/is-json';
import { JsonEditor } from '../../parts/json-editor';
import { Trouble } from '../../parts/trouble';
import { useKept } from '../../use-kept';
import { useChange } from '../../use-live';
import { useResources } from '../../use-resources';
import { InvocationResult } from './invocation-result';
import { functionTexts } from './messages';
import type { Code } from './use-code';

/** Calls the function with an event of one's own. */
export function TestTab({ name, code }: { readonly name: string; readonly code: Code }) {
  const { call, session, language } = useResources();
  const texts = functionTexts(language);
  const [event, setEvent] = useKept(`event:${name}`, '{}');
  const [done, setDone] = useState<Invocation>();
  const { isBusy, refusal, change } = useChange();
  const visits = useStore(session.runs.store, ({ selected }) => selected?.visits);
  const seen = lastPayload(visits ?? [], name);
  const run = (first: () => Promise<boolean>) =>
    change(async () => {
      setDone(undefined);
      if (!(await first())) return;
      setDone(await invoke(call, name, { payload: event, now: () => performance.now() }));
    });
  const isReady = isJson(event);
  return (
    <div className="grid grid-cols-1 gap-2">
      <p className="text-xs font-semibold text-muted">{texts.event}</p>
      <JsonEditor
        label={texts.event}
        text={event}
        onChange={setEvent}
        onSave={() => void run(() => Promise.resolve(true))}
      />
      {!isReady && <p className="text-xs text-bad">{texts.notJson}</p>}
      {seen !== undefined && seen !== event && (
        <Button size="small" look="quiet" className="justify-self-start" onClick={() => setEvent(seen)}>
          {texts.fromRun}
        </Button>
      )}
      <div className="flex flex-wrap items-center gap-2">
        <Button
          size="small"
          look="primary"
          disabled={!isReady}
          aria-busy={isBusy}
          onClick={() => void run(() => Promise.resolve(true))}
        >
          {isBusy ? texts.invoking : texts.invoke}
        </Button>
        {code.isChanged && (
          <Button size="small" disabled={!isReady} onClick={() => void run(code.deploy)}>
            {texts.deployAndInvoke}
          </Button>
        )}
        {code.isChanged && <span className="text-xs text-warn">{texts.undeployed}</span>}
      </div>
      <Trouble problem={refusal ?? code.problem} />
      {done && <InvocationResult invocation={done} />}
    </div>
  );
}
