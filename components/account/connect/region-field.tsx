import { useId, useState, type KeyboardEvent } from 'react';
import { findRegions, regionPlace } from '@/lib/account/region-names';
import type { Language } from '@/lib/i18n/languages';
import { fieldLook } from './field-look';
import { connectTexts } from './messages';

interface RegionFieldProps {
  readonly regions: readonly string[];
  readonly region: string;
  readonly language: Language;
  readonly onChange: (region: string) => void;
}

/** A region by its code or its place; what is typed is only ever a search. */
export function RegionField({ regions, region, language, onChange }: RegionFieldProps) {
  const texts = connectTexts(language);
  const id = useId();
  const [words, setWords] = useState<string>();
  const [at, setAt] = useState(0);
  const found = words === undefined ? [] : findRegions(regions, words);
  const isOpen = words !== undefined;
  const close = () => setWords(undefined);
  const pick = (chosen: string | undefined) => {
    if (chosen) onChange(chosen);
    close();
  };
  const look = (asked: string) => {
    setWords(asked);
    setAt(asked === '' ? Math.max(0, regions.indexOf(region)) : 0);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step && !(isOpen && (event.key === 'Enter' || event.key === 'Escape'))) return;
    event.preventDefault();
    if (!isOpen) look('');
    else if (step) setAt((at + step + found.length) % Math.max(1, found.length));
    else if (event.key === 'Enter') pick(found[at]);
    else close();
  };
  return (
    <div
      className="grid gap-1"
      onBlur={(event) => event.currentTarget.contains(event.relatedTarget) || close()}
    >
      <label htmlFor={id} className="text-sm font-medium">
        {texts.region}
      </label>
      <input
        id={id}
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && found[at] ? `${id}-${found[at]}` : undefined}
        aria-describedby={`${id}-help`}
        autoComplete="off"
        spellCheck={false}
        value={words ?? named(region, language)}
        onChange={(event) => look(event.target.value)}
        onClick={() => isOpen || look('')}
        onKeyDown={onKeyDown}
        className={fieldLook}
      />
      {isOpen && <Options {...{ id, found, language }} active={found[at]} chosen={region} onPick={pick} />}
      <p id={`${id}-help`} className="text-xs text-muted">
        {isOpen && found.length === 0 ? texts.noRegion : texts.regionHelp}
      </p>
    </div>
  );
}

interface OptionsProps {
  readonly id: string;
  readonly found: readonly string[];
  readonly active: string | undefined;
  readonly chosen: string;
  readonly language: Language;
  readonly onPick: (region: string) => void;
}

function Options({ id, found, active, chosen, language, onPick }: OptionsProps) {
  return (
    <ul
      id={`${id}-list`}
      role="listbox"
      aria-label={connectTexts(language).region}
      tabIndex={-1}
      className="max-h-48 overflow-y-auto rounded-md border border-line bg-page py-1"
    >
      {found.map((region) => (
        <li
          key={region}
          id={`${id}-${region}`}
          role="option"
          aria-selected={region === chosen}
          ref={region === active ? (item) => item?.scrollIntoView({ block: 'nearest' }) : undefined}
          // The field keeps the focus: it reads the keys.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(region)}
          className={`flex min-h-8 cursor-pointer items-center gap-3 px-3 text-sm ${
            region === active ? 'bg-accent-soft' : 'hover:bg-raised'
          }`}
        >
          <span className="font-mono">{region}</span>
          <span className="text-muted">{regionPlace(region)[language]}</span>
          {region === chosen && (
            <span aria-hidden="true" className="ml-auto text-accent">
              ✓
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function named(region: string, language: Language): string {
  const place = regionPlace(region)[language];
  return place ? `${region} · ${place}` : region;
}
