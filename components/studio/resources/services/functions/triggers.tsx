import { useCallback } from 'react';
import { addTrigger, listTriggers, removeTrigger } from '@/lib/studio/resources/functions/triggers';
import { lastPart } from '@/lib/studio/resources/names';
import { ReceiverForm } from '../../parts/receiver-form';
import { Trouble } from '../../parts/trouble';
import { useLive } from '../../use-live';
import { useResources } from '../../use-resources';
import { functionTexts } from './messages';

/** The queues that call a function with their messages. */
export function Triggers({ name }: { readonly name: string }) {
  const { call, language, go } = useResources();
  const texts = functionTexts(language);
  const ask = useCallback(() => listTriggers(call, name), [call, name]);
  const { answer = [], problem, isBusy, refusal, change } = useLive(ask);
  return (
    <section aria-label={texts.triggers} className="grid grid-cols-1 gap-2 border-t border-line pt-3">
      <h3 className="font-semibold">{texts.triggers}</h3>
      <p className="text-xs text-muted">{texts.triggersHelp}</p>
      {answer.length > 0 && (
        <ul className="divide-y divide-line overflow-hidden rounded-lg border border-line">
          {answer.map(({ UUID, EventSourceArn, State = '' }) => {
            const queue = lastPart(EventSourceArn);
            return (
              <li key={UUID} className="flex flex-wrap items-center gap-2 bg-surface px-3 py-1.5">
                <button
                  type="button"
                  onClick={() => go({ kind: 'resource', service: 'sqs', name: queue })}
                  className="min-h-7 min-w-0 flex-1 rounded text-left font-mono break-all text-accent outline-accent hover:underline focus-visible:outline-2"
                >
                  {queue}
                </button>
                <span className="text-xs text-muted">{State}</span>
                <button
                  type="button"
                  aria-label={texts.removeTrigger(queue)}
                  onClick={() => void change(() => removeTrigger(call, UUID))}
                  className="min-h-7 rounded px-1.5 text-bad outline-accent hover:underline focus-visible:outline-2"
                >
                  {texts.remove}
                </button>
              </li>
            );
          })}
        </ul>
      )}
      <Trouble problem={refusal ?? problem} />
      <ReceiverForm
        kinds={['sqs']}
        label={texts.triggerQueue}
        submit={texts.addTrigger}
        isBusy={isBusy}
        onSubmit={({ arn }) => void change(() => addTrigger(call, name, arn))}
      />
    </section>
  );
}
