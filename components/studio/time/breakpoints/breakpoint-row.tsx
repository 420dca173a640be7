import { useState } from 'react';
import { Button } from '@/components/ui/button';
import type { Language } from '@/lib/i18n/languages';
import type { Breakpoint } from '@/lib/studio/moments/debugger/answers';
import type { Debugger } from '@/lib/studio/moments/debugger/debugger';
import { IconButton } from '../icon-button';
import { getMessages } from '../messages';

interface BreakpointRowProps {
  readonly breakpoint: Breakpoint;
  /** Where its state stands; undefined when the definition has none of that name. */
  readonly pointer: string | undefined;
  readonly debug: Debugger;
  readonly language: Language;
  readonly onSelect: (pointer: string) => void;
}

/** A breakpoint with its condition, which the engine judges when the field is left. */
export function BreakpointRow({ breakpoint, pointer, debug, language, onSelect }: BreakpointRowProps) {
  const texts = getMessages(language).breakpoints;
  const { state, condition = '' } = breakpoint;
  const [typed, setTyped] = useState(condition);
  const keep = () => {
    if (typed.trim() !== condition) void debug.setCondition(state, typed);
  };
  return (
    <li className="grid gap-1 rounded-md border border-line p-2">
      <span className="flex items-center gap-2">
        <span className="size-2.5 shrink-0 rotate-45 bg-bad" aria-hidden="true" />
        {pointer === undefined ? (
          <span className="min-w-0 flex-1 text-sm">
            <code className="font-mono">{state}</code>{' '}
            <span className="text-xs text-muted">{texts.gone}</span>
          </span>
        ) : (
          <Button
            size="small"
            look="quiet"
            className="min-w-0 flex-1 !justify-start"
            onClick={() => onSelect(pointer)}
          >
            <code className="truncate font-mono">{state}</code>
          </Button>
        )}
        <IconButton
          label={texts.remove(state)}
          icon="m5 5 10 10m0-10L5 15"
          onClick={() => void debug.toggle(state)}
        />
      </span>
      <input
        type="text"
        aria-label={texts.condition(state)}
        placeholder={texts.conditionHint}
        title={texts.conditionHint}
        value={typed}
        spellCheck={false}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={keep}
        onKeyDown={(event) => event.key === 'Enter' && keep()}
        className="min-h-8 rounded-md border border-line bg-surface px-2 font-mono text-xs outline-accent focus-visible:outline-2"
      />
    </li>
  );
}
