'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import type { Language } from '@/lib/i18n/languages';
import type { LabStep } from '@/lib/labs/lab';
import { checkMessages } from './messages';
import { RichText } from './rich-text';
import { SolutionPanel } from './solution-panel';

interface HintLadderProps {
  readonly step: LabStep;
  readonly shown: number;
  readonly solutionShown: boolean;
  readonly isDone: boolean;
  readonly language: Language;
  readonly onHint: (shown: number) => void;
  readonly onSolution: () => void;
}

/** Open from the start: nobody has to fail first. Once the step is done the help steps back, and can still be read. */
export function HintLadder(props: HintLadderProps) {
  const texts = checkMessages(props.language);
  if (props.isDone)
    return (
      <details className="border-t border-line pt-3">
        <summary className="w-fit cursor-pointer text-sm text-muted hover:text-text">
          {texts.helpAfter}
        </summary>
        <Rungs {...props} />
      </details>
    );
  return (
    <section className="border-t border-line pt-4" aria-label={texts.help}>
      <h3 className="text-sm font-semibold">{texts.help}</h3>
      <Rungs {...props} />
    </section>
  );
}

/** Hints that say a little more each time, and the solution after the last. */
function Rungs({ step, shown, solutionShown, language, onHint, onSolution }: HintLadderProps) {
  const texts = checkMessages(language);
  const all = step.hints.length;
  const left = all - shown;
  return (
    <>
      <ol data-hints="" className="mt-2 space-y-2">
        {step.hints.slice(0, shown).map((hint, index) => (
          <li key={index} className="rounded-md bg-accent-soft px-3 py-2 text-sm">
            <strong className="block text-xs text-muted">{texts.hintNumber(index + 1, all)}</strong>
            <RichText>{hint[language]}</RichText>
          </li>
        ))}
      </ol>
      <div className="mt-2">
        {left > 0 ? (
          <Button size="small" onClick={() => onHint(shown + 1)}>
            {shown === 0 ? texts.firstHint : texts.nextHint(left)}
          </Button>
        ) : solutionShown ? (
          <SolutionPanel drafts={step.drafts} language={language} />
        ) : (
          <AskFirst language={language} onYes={onSolution} />
        )}
      </div>
    </>
  );
}

function AskFirst({ language, onYes }: { language: Language; onYes: () => void }) {
  const texts = checkMessages(language);
  const [isAsking, setAsking] = useState(false);
  if (!isAsking)
    return (
      <Button size="small" onClick={() => setAsking(true)}>
        {texts.showSolution}
      </Button>
    );
  return (
    <div role="group" aria-label={texts.showSolution} className="rounded-md border border-line p-3 text-sm">
      <p>{texts.confirmSolution}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button size="small" autoFocus look="primary" onClick={() => setAsking(false)}>
          {texts.confirmNo}
        </Button>
        <Button size="small" onClick={onYes}>
          {texts.confirmYes}
        </Button>
      </div>
    </div>
  );
}
