import type { KeyboardEvent } from 'react';
import { SearchIcon } from '@/components/site/icons';
import type { FinderTexts } from './messages';

interface FinderFieldProps {
  /** Id of the list, and of its chosen option. */
  readonly list: string;
  readonly active: string | undefined;
  readonly query: string;
  readonly texts: FinderTexts;
  readonly onQuery: (query: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onClose: () => void;
}

/** The keyboard stays here and names what is chosen in the list. */
export function FinderField({ list, active, query, texts, onQuery, onKeyDown, onClose }: FinderFieldProps) {
  return (
    <div className="finder-field">
      <SearchIcon className="size-5 shrink-0 text-muted" />
      <input
        autoFocus
        type="text"
        enterKeyHint="go"
        role="combobox"
        aria-label={texts.label}
        aria-expanded={active !== undefined}
        aria-controls={list}
        aria-activedescendant={active}
        aria-autocomplete="list"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        placeholder={texts.placeholder}
        value={query}
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <button type="button" onClick={onClose} className="finder-close">
        <span className="sr-only">{texts.close}</span>
        <kbd aria-hidden="true" className="max-sm:hidden">
          Esc
        </kbd>
        <span aria-hidden="true" className="text-lg text-muted sm:hidden">
          ✕
        </span>
      </button>
    </div>
  );
}
