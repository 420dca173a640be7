import { Button } from '@/components/ui/button';
import type { Language, Localized } from '@/lib/i18n/languages';
import { showTrail } from '@/lib/studio/lineage/live/trail-target';
import type { Studio } from '@/lib/studio/studio';

const text: Localized = { es: '¿Dónde están mis datos?', en: 'Where did my data go?' };

interface TrailButtonProps {
  readonly studio: Studio;
  /** The visit that failed. */
  readonly visit: number;
  readonly language: Language;
}

/** From an error to the trail of what was missing. */
export function TrailButton({ studio, visit, language }: TrailButtonProps) {
  return (
    <Button size="small" onClick={() => showTrail(studio, { kind: 'failure', visit })}>
      {text[language]}
    </Button>
  );
}
