import type { ReactNode, SubmitEvent } from 'react';
import { Button } from '@/components/ui/button';
import type { CallProblem } from '@/lib/sandbox/explain/explain-error';
import { resourceTexts } from '../messages/messages';
import { useResources } from '../use-resources';
import { Trouble } from './trouble';

interface NewFormProps {
  readonly label: string;
  readonly submit?: string;
  readonly isBusy: boolean;
  readonly refusal: CallProblem | undefined;
  readonly onSubmit: () => void;
  readonly onCancel?: () => void;
  readonly children: ReactNode;
}

/** A small form in the panel: Enter hands it in, Escape leaves it. */
export function NewForm({ label, submit, isBusy, refusal, onSubmit, onCancel, children }: NewFormProps) {
  const texts = resourceTexts(useResources().language);
  const hand = (event: SubmitEvent) => {
    event.preventDefault();
    if (!isBusy) onSubmit();
  };
  return (
    <form
      aria-label={label}
      noValidate
      onSubmit={hand}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !onCancel) return;
        event.preventDefault();
        onCancel();
      }}
      className="grid gap-3 rounded-lg border border-line bg-raised p-3"
    >
      {children}
      <Trouble problem={refusal} />
      <div className="flex gap-2">
        <Button type="submit" size="small" look="primary" aria-busy={isBusy}>
          {submit ?? texts.create}
        </Button>
        {onCancel && (
          <Button size="small" look="quiet" onClick={onCancel}>
            {texts.cancel}
          </Button>
        )}
      </div>
    </form>
  );
}
