import { useId } from 'react';
import type { Language } from '@/lib/i18n/languages';
import type { StateVisit } from '@/lib/sandbox/history/visit';
import type { Lineage } from '@/lib/studio/lineage/trail/lineage';
import { xrayTexts } from './messages';

interface VisitPickerProps {
  readonly visits: readonly StateVisit[];
  readonly visit: StateVisit;
  readonly lineage: Lineage;
  readonly language: Language;
  readonly onSelect: (id: number) => void;
}

/** Which visit is looked at: of which state, in which iteration or branch. */
export function VisitPicker({ visits, visit, lineage, language, onSelect }: VisitPickerProps) {
  const texts = xrayTexts(language);
  const id = useId();
  const at = visits.indexOf(visit);
  const step = (by: number) => {
    const next = visits[at + by];
    if (next) onSelect(next.id);
  };
  return (
    <div className="flex items-center gap-1">
      <label htmlFor={id} className="text-xs font-semibold text-muted">
        {texts.visit}
      </label>
      <select
        id={id}
        value={visit.id}
        onChange={(event) => onSelect(Number(event.target.value))}
        className="min-h-9 min-w-0 flex-1 rounded-md border border-line bg-surface px-2 text-sm outline-accent focus-visible:outline-2"
      >
        {visits.map((one) => (
          <option key={one.id} value={one.id}>
            {labelOf(one, lineage, language)}
          </option>
        ))}
      </select>
      <Step label={texts.earlier} isOff={at <= 0} onClick={() => step(-1)} sign="‹" />
      <Step label={texts.later} isOff={at >= visits.length - 1} onClick={() => step(1)} sign="›" />
    </div>
  );
}

function Step({
  label,
  sign,
  isOff,
  onClick,
}: {
  label: string;
  sign: string;
  isOff: boolean;
  onClick: () => void;
}) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      disabled={isOff}
      onClick={onClick}
      className="grid size-9 shrink-0 place-items-center rounded-md border border-line bg-surface outline-accent hover:bg-raised focus-visible:outline-2 disabled:opacity-40"
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}

/** `  Linea · iteración 2 · falló`: what is inside is set in. */
function labelOf(visit: StateVisit, lineage: Lineage, language: Language): string {
  const texts = xrayTexts(language);
  const inside = lineage.story.places.get(visit.id)?.inside;
  const around =
    inside &&
    (inside.place.state.type === 'Map' ? texts.iteration(inside.index + 1) : texts.branch(inside.index + 1));
  const told = visit.status === 'succeeded' ? undefined : texts.statuses[visit.status];
  const parts = [visit.name, around, told].filter((part) => part !== undefined);
  return '\u2003'.repeat(visit.depth) + parts.join(' · ');
}
