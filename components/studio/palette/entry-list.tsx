import type { KeyboardEvent, PointerEvent } from 'react';
import { startDrag } from '@/components/graph/editing/drag';
import { StateIcon } from '@/components/graph/state-icon';
import type { Language } from '@/lib/i18n/languages';
import type { Design } from '@/lib/studio/edit/design';
import type { Entry } from './entries';
import { paletteTexts } from './messages';
import { insertEntry, type InsertTarget } from './use-target';

interface EntryListProps {
  readonly label: string;
  readonly entries: readonly Entry[];
  readonly design: Design;
  readonly language: Language;
  readonly target: InsertTarget | undefined;
  /** How many are shown at most. */
  readonly most?: number;
}

/** Things to put into the machine: click, Enter or drag; the arrows walk through them. */
export function EntryList({ label, entries, design, language, target, most = 80 }: EntryListProps) {
  const texts = paletteTexts[language];
  const shown = entries.slice(0, most);
  return (
    <ul aria-label={label} onKeyDown={walk} className="flex flex-col gap-1 p-2">
      {shown.map((entry) => (
        <li key={entry.id}>
          <EntryButton entry={entry} design={design} language={language} target={target} />
        </li>
      ))}
      {entries.length > most && (
        <li className="px-2 py-1 text-xs text-muted">{texts.more(entries.length - most)}</li>
      )}
    </ul>
  );
}

type EntryButtonProps = Omit<EntryListProps, 'label' | 'entries' | 'most'> & { readonly entry: Entry };

function EntryButton({ entry, design, language, target }: EntryButtonProps) {
  const texts = paletteTexts[language];
  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0 || event.pointerType === 'touch' || !target) return;
    startDrag(design, event, {
      label: entry.title,
      dropOn: (place) => insertEntry(design, entry, { place, language }),
    });
  };
  return (
    <button
      type="button"
      aria-disabled={!target}
      onClick={() => target && insertEntry(design, entry, { place: target.place, language })}
      onPointerDown={onPointerDown}
      className="flex w-full cursor-grab touch-pan-y items-start gap-2.5 rounded-lg border border-line bg-surface px-2.5 py-2 text-left outline-accent select-none hover:border-accent focus-visible:outline-2 aria-disabled:cursor-not-allowed aria-disabled:opacity-50"
    >
      <span className="mt-0.5 text-accent">
        <StateIcon type={entry.type} />
      </span>
      <span className="min-w-0 flex-1 text-sm leading-snug">
        <span className="flex flex-wrap items-center gap-x-2">
          <span className="min-w-0 font-semibold [overflow-wrap:anywhere]">{entry.title}</span>
          {entry.isOptimized && (
            <span title={texts.optimizedHelp} className="rounded-full bg-ok-soft px-1.5 text-[11px] text-ok">
              {texts.optimized}
            </span>
          )}
        </span>
        {entry.detail && (
          <span className="block text-xs text-muted [overflow-wrap:anywhere]">{entry.detail}</span>
        )}
      </span>
    </button>
  );
}

function walk(event: KeyboardEvent<HTMLUListElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const index = buttons.findIndex((button) => button === document.activeElement);
  const next = buttons[index + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
