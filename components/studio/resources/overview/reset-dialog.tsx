import { useCallback, useState } from 'react';
import { DialogFrame } from '@/components/studio/site/dialog-frame';
import { Button } from '@/components/ui/button';
import { explainError } from '@/lib/sandbox/explain/explain-error';
import { everything, resetEverything, type Held, type Reset } from '@/lib/studio/resources/reset';
import { resourceTexts } from '../messages/messages';
import { Trouble } from '../parts/trouble';
import { useChange, useLive } from '../use-live';
import { useResources } from '../use-resources';

type Progress = { readonly kind: 'asking' | 'undone' } | { readonly kind: 'done'; readonly reset: Reset };

/** Says what goes before it goes, and brings it back. */
export function ResetDialog({ onClose }: { readonly onClose: () => void }) {
  const { session, call, language } = useResources();
  const texts = resourceTexts(language);
  const [progress, setProgress] = useState<Progress>({ kind: 'asking' });
  const ask = useCallback(() => everything(call), [call]);
  const { answer, problem } = useLive(ask);
  const { isBusy, refusal, change } = useChange();
  const { target } = session;
  const reset = () => change(async () => setProgress({ kind: 'done', reset: await resetEverything(target) }));
  const undo = (work: () => Promise<void>) =>
    change(async () => {
      await work();
      setProgress({ kind: 'undone' });
    });
  const isAsking = progress.kind === 'asking';
  const taken = progress.kind === 'done' ? progress.reset : undefined;
  return (
    <DialogFrame title={texts.reset.title} onClose={onClose}>
      <div className="mt-3 grid grid-cols-1 gap-3 text-sm">
        {isAsking && <p>{texts.reset.lead}</p>}
        {isAsking && answer && <HeldList held={answer} />}
        {isAsking && target.control && <p className="text-muted">{texts.reset.more}</p>}
        <Trouble problem={refusal ?? problem} />
        <p role="status">
          {isBusy && texts.reset.working}
          {taken && (taken.left.length === 0 ? texts.reset.done : texts.reset.partly)}
          {progress.kind === 'undone' && texts.reset.undone}
        </p>
        {taken?.left.map(({ service, name, trouble }) => (
          <div key={`${service} ${name}`}>
            <p>
              {texts.services[service].title}: <strong>{name}</strong>
            </p>
            <Trouble problem={explainError(trouble)} />
          </div>
        ))}
      </div>
      <div className="mt-5 flex items-center justify-end gap-2">
        {isAsking && !target.control && <p className="mr-auto text-xs text-muted">{texts.reset.noUndo}</p>}
        {taken?.undo && (
          <Button aria-busy={isBusy} onClick={() => void undo(taken.undo!)}>
            {texts.reset.undo}
          </Button>
        )}
        <Button look="quiet" onClick={onClose}>
          {isAsking ? texts.cancel : texts.close}
        </Button>
        {isAsking && (
          <Button
            look="danger"
            disabled={!answer || answer.length === 0}
            aria-busy={isBusy}
            onClick={() => void reset()}
          >
            {texts.reset.confirm}
          </Button>
        )}
      </div>
    </DialogFrame>
  );
}

function HeldList({ held }: { readonly held: readonly Held[] }) {
  const texts = resourceTexts(useResources().language);
  if (held.length === 0) return <p className="text-muted">{texts.reset.nothing}</p>;
  return (
    <ul className="max-h-60 overflow-auto rounded-md border border-line bg-raised px-3 py-2">
      {held.map(({ service, names }) => (
        <li key={service} className="py-0.5 break-words">
          <strong>{texts.services[service].title}</strong>: {names.join(', ')}
        </li>
      ))}
    </ul>
  );
}
