import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { resourceTexts } from '../messages/messages';
import { useResources } from '../use-resources';

interface ConfirmButtonProps {
  readonly text: string;
  /** What is asked before it happens. */
  readonly question: string;
  readonly isBusy?: boolean;
  readonly onConfirm: () => void;
}

/** A button for what cannot be taken back: it asks in its own place. */
export function ConfirmButton({ text, question, isBusy = false, onConfirm }: ConfirmButtonProps) {
  const texts = resourceTexts(useResources().language);
  const [isAsking, setAsking] = useState(false);
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isAsking) cancel.current?.focus();
  }, [isAsking]);
  if (!isAsking)
    return (
      <Button size="small" look="danger" aria-busy={isBusy} onClick={() => setAsking(true)}>
        {text}
      </Button>
    );
  return (
    <div
      role="alertdialog"
      aria-label={question}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        setAsking(false);
      }}
      className="flex flex-wrap items-center gap-2 rounded-md border border-bad/40 bg-bad-soft px-3 py-2 text-sm"
    >
      <p className="min-w-40 flex-1 break-words">{question}</p>
      <button
        ref={cancel}
        type="button"
        onClick={() => setAsking(false)}
        className="min-h-8 rounded-md px-2 outline-accent hover:underline focus-visible:outline-2"
      >
        {texts.cancel}
      </button>
      <Button
        size="small"
        look="danger"
        onClick={() => {
          setAsking(false);
          onConfirm();
        }}
      >
        {text}
      </Button>
    </div>
  );
}
