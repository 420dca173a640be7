import { useId, useState, type KeyboardEvent } from 'react';
import { findCommands, type Command } from '@/lib/studio/guide/command';
import type { Language } from '@/lib/i18n/languages';
import { GuideDialog } from './guide-dialog';
import { getMessages } from './messages';

interface CommandPaletteProps {
  readonly commands: readonly Command[];
  readonly language: Language;
  readonly onClose: () => void;
}

const shownMost = 60;

/** Everything the studio can do, by a few letters of its name. */
export default function CommandPalette({ commands, language, onClose }: CommandPaletteProps) {
  const texts = getMessages(language);
  const list = useId();
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(0);
  const found = findCommands(commands, query).slice(0, shownMost);
  const run = (command: Command | undefined) => {
    if (!command) return;
    onClose();
    // The dialog gives the focus back first: what opens next may want it.
    requestAnimationFrame(() => command.run());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      run(found[chosen]);
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || found.length === 0) return;
    event.preventDefault();
    const next = (chosen + step + found.length) % found.length;
    setChosen(next);
    document.getElementById(`${list}-${next}`)?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <GuideDialog label={texts.palette} onClose={onClose}>
      <input
        autoFocus
        type="text"
        role="combobox"
        aria-label={texts.palette}
        aria-expanded={found.length > 0}
        aria-controls={list}
        aria-activedescendant={found.length > 0 ? `${list}-${chosen}` : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder={texts.placeholder}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
        className="w-full border-b border-line bg-surface px-4 py-3.5 text-base outline-none placeholder:text-muted"
      />
      <ul id={list} role="listbox" aria-label={texts.results} className="max-h-[55vh] overflow-y-auto p-1.5">
        {found.map((command, index) => (
          <li
            key={command.id}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === chosen}
            onPointerMove={() => setChosen(index)}
            onClick={() => run(command)}
            className={`flex min-h-9 cursor-pointer items-center justify-between gap-4 rounded-md px-3 text-sm ${
              index === chosen ? 'bg-accent-soft' : ''
            }`}
          >
            <span className="min-w-0 truncate">{command.title}</span>
            {command.keys && <kbd className="shrink-0 font-sans text-xs text-muted">{command.keys}</kbd>}
          </li>
        ))}
      </ul>
      <p role="status" className={found.length > 0 ? 'sr-only' : 'px-4 pb-4 text-sm text-muted'}>
        {found.length > 0 ? texts.count(found.length) : texts.nothing}
      </p>
    </GuideDialog>
  );
}
