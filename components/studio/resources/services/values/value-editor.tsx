import { useState } from 'react';
import { Field } from '@/components/studio/machine/fields';
import { Button } from '@/components/ui/button';
import type { CallProblem } from '@/lib/sandbox/explain/explain-error';
import { Trouble } from '../../parts/trouble';
import { useResources } from '../../use-resources';
import { valueTexts } from './messages';

interface ValueEditorProps {
  readonly value: string;
  readonly isHidden: boolean;
  readonly isBusy: boolean;
  readonly refusal: CallProblem | undefined;
  /** Says whether it worked. */
  readonly onSave: (value: string) => Promise<boolean>;
}

/** A value that is shown when it is asked for, and can be replaced. What is typed stays until it is saved. */
export function ValueEditor({ value, isHidden, isBusy, refusal, onSave }: ValueEditorProps) {
  const texts = valueTexts(useResources().language);
  const [typed, setTyped] = useState<string>();
  const [isShown, setShown] = useState(!isHidden);
  const [isSaved, setSaved] = useState(false);
  const save = async () => {
    const isDone = await onSave(typed ?? value);
    if (isDone) setTyped(undefined);
    setSaved(isDone);
  };
  return (
    <div className="grid gap-2">
      {isShown ? (
        <Field label={texts.value}>
          {({ className, ...ids }) => (
            <textarea
              {...ids}
              rows={4}
              spellCheck={false}
              value={typed ?? value}
              onChange={(event) => {
                setTyped(event.target.value);
                setSaved(false);
              }}
              className={`${className} py-2 font-mono text-xs`}
            />
          )}
        </Field>
      ) : (
        <p className="font-mono" aria-label={texts.value}>
          ••••••••
        </p>
      )}
      <Trouble problem={refusal} />
      <div className="flex items-center gap-2">
        {isShown && (
          <Button size="small" look="primary" aria-busy={isBusy} onClick={() => void save()}>
            {texts.save}
          </Button>
        )}
        {isHidden && (
          <Button size="small" onClick={() => setShown(!isShown)}>
            {isShown ? texts.hide : texts.show}
          </Button>
        )}
        <span role="status" className="text-ok">
          {isSaved && typed === undefined && texts.saved}
        </span>
      </div>
    </div>
  );
}
