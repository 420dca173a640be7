import { useEffect, useRef } from 'react';
import type { Language } from '@/lib/i18n/languages';
import type { Pair } from '@/lib/studio/compare/align';
import { compareTexts } from './messages';

interface PairListProps {
  readonly pairs: readonly Pair[];
  readonly picked: Pair | undefined;
  readonly language: Language;
  readonly onPick: (pair: Pair) => void;
}

/** More would only slow the page down: the drawing leads to every state. */
const most = 300;

/** The visits of both in one order; what only one did is marked by letter and place. */
export function PairList({ pairs, picked, language, onPick }: PairListProps) {
  const texts = compareTexts(language);
  const current = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest' });
  }, [picked]);
  return (
    <ol aria-label={texts.states} className="max-h-44 overflow-auto rounded-md border border-line text-sm">
      {pairs.slice(0, most).map((pair, index) => {
        const iteration = (pair.a ?? pair.b)?.parent?.iteration;
        const who = pair.a && pair.b ? 'both' : pair.a ? 'a' : 'b';
        const depth = (pair.a ?? pair.b)?.depth ?? 0;
        return (
          <li key={index} className="border-b border-line last:border-0">
            <button
              type="button"
              ref={pair === picked ? current : undefined}
              aria-pressed={pair === picked}
              onClick={() => onPick(pair)}
              style={{ paddingInlineStart: `${depth + 0.5}rem` }}
              className={`flex min-h-8 w-full items-center gap-2 pr-2 text-left outline-accent focus-visible:outline-2 ${
                pair === picked ? 'bg-accent-soft' : 'hover:bg-raised'
              }`}
            >
              <span className="min-w-0 flex-1 truncate">
                {pair.name}
                {iteration !== undefined && <span className="text-xs text-muted"> #{iteration}</span>}
              </span>
              <span
                className={`text-xs ${who === 'a' ? 'text-run' : who === 'b' ? 'text-warn' : 'text-muted'}`}
              >
                {who === 'both' ? 'A · B' : texts.legend[who]}
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
