import { useId } from 'react';
import { Button } from '@/components/ui/button';
import type { Language } from '@/lib/i18n/languages';
import type { Outcome } from '@/lib/studio/lineage/live/what-if';
import { xrayTexts } from '../messages';

interface TryOutProps {
  readonly label: string;
  readonly text: string;
  readonly language: Language;
  readonly outcome: Outcome | undefined;
  readonly onChange: (text: string) => void;
  /** Absent for a value: only a rule can be used in the definition. */
  readonly onUse?: () => void;
}

/** A rule or a value to be written otherwise; what follows from it is shown as it is typed. */
export function TryOut({ label, text, language, outcome, onChange, onUse }: TryOutProps) {
  const texts = xrayTexts(language);
  const id = useId();
  const problem = problemOf(outcome, language);
  return (
    <div className="grid gap-1.5 rounded-md border border-accent bg-accent-soft p-2">
      <label htmlFor={id} className="text-xs font-semibold">
        {label}
      </label>
      <textarea
        id={id}
        value={text}
        spellCheck={false}
        rows={Math.min(12, Math.max(1, text.split('\n').length))}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-state`}
        onChange={(event) => onChange(event.target.value)}
        className="w-full resize-y rounded border border-line bg-surface px-2 py-1 font-mono text-xs outline-accent focus-visible:outline-2"
      />
      <p id={`${id}-state`} role="status" className={`text-xs ${problem ? 'text-bad' : 'text-muted'}`}>
        {problem ?? texts.trying}
      </p>
      {onUse && (
        <div>
          <Button size="small" look="primary" disabled={problem !== undefined} onClick={onUse}>
            {texts.use}
          </Button>
        </div>
      )}
    </div>
  );
}

function problemOf(outcome: Outcome | undefined, language: Language): string | undefined {
  const texts = xrayTexts(language);
  if (outcome?.kind === 'not-json') return texts.notJson;
  return outcome?.kind === 'invalid' ? texts.invalid(outcome.message) : undefined;
}
