import type { Language } from '@/lib/i18n/languages';
import type { Pace } from '@/lib/studio/moments/debugger/answers';
import { getMessages } from '../messages';
import { paceId, paceIds, paceName, paces, type PaceId } from './paces';

interface PaceChoiceProps {
  readonly label: string;
  readonly pace: Pace;
  readonly language: Language;
  readonly onChoose: (pace: Pace) => void;
}

/** How time passes: as in the world, faster, or straight over every wait. */
export function PaceChoice({ label, pace, language, onChoose }: PaceChoiceProps) {
  const texts = getMessages(language);
  const chosen = paceId(pace);
  return (
    <label className="flex flex-wrap items-center gap-1.5 text-xs text-muted">
      {label}
      <select
        aria-label={label}
        value={chosen ?? 'other'}
        onChange={(event) => onChoose(paces[event.target.value as PaceId])}
        className="min-h-8 rounded-md border border-line bg-surface px-1.5 text-xs text-text outline-accent focus-visible:outline-2"
      >
        {paceIds.map((id) => (
          <option key={id} value={id}>
            {paceName(paces[id], texts)}
          </option>
        ))}
        {!chosen && (
          <option value="other" disabled>
            {paceName(pace, texts)}
          </option>
        )}
      </select>
    </label>
  );
}
