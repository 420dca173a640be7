import { useCallback } from 'react';
import { Refusal } from '@/components/sandbox/notices/refusal';
import type { Language } from '@/lib/i18n/languages';
import type { Control } from '@/lib/targets/control';
import { useAnswer } from '../use-answer';
import type { PermissionTexts } from './messages';

interface StrictSwitchProps {
  readonly control: Control;
  readonly language: Language;
  readonly texts: PermissionTexts;
}

/** Whether the account demands permissions: only the local engine can go without. */
export function StrictSwitch({ control, language, texts }: StrictSwitchProps) {
  const ask = useCallback(() => control('GetAccess', {}) as Promise<{ readonly strict: boolean }>, [control]);
  const { answer, problem, isBusy, change } = useAnswer(ask);
  return (
    <>
      <label className="flex items-start gap-2 text-sm">
        <input
          type="checkbox"
          checked={answer?.strict ?? false}
          disabled={!answer || isBusy}
          onChange={(event) => void change(() => control('SetAccess', { strict: event.target.checked }))}
          className="mt-0.5 size-4 accent-(--accent)"
        />
        <span>
          {texts.strict}
          <span className="block text-xs text-muted">{texts.strictHelp}</span>
        </span>
      </label>
      {problem && <Refusal problem={problem} language={language} />}
    </>
  );
}
