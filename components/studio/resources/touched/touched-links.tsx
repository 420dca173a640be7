import { useMemo } from 'react';
import type { Language } from '@/lib/i18n/languages';
import type { StateVisit } from '@/lib/sandbox/history/visit';
import { showResource } from '@/lib/studio/resources/place/open-place';
import { touchedBy, type Touched } from '@/lib/studio/resources/touched/touched';
import type { Studio } from '@/lib/studio/studio';
import { ServiceIcon } from '../overview/service-icon';
import { touchedTexts } from './messages';

interface TouchedLinksProps {
  readonly touched: readonly Touched[];
  readonly studio: Studio;
  readonly language: Language;
}

/** From what a state did to the thing it did it to. */
export function TouchedLinks({ touched, studio, language }: TouchedLinksProps) {
  const texts = touchedTexts(language);
  if (touched.length === 0) return null;
  return (
    <ul aria-label={texts.touched} className="flex flex-wrap gap-1.5">
      {touched.map(({ did, place }) => (
        <li key={JSON.stringify([did, place])} className="min-w-0">
          <button
            type="button"
            onClick={() => showResource(studio, place)}
            className="flex min-h-8 max-w-full items-center gap-1.5 rounded-md border border-line bg-surface px-2 text-left text-xs outline-accent hover:bg-raised focus-visible:outline-2"
          >
            <span className="text-accent">
              <ServiceIcon service={place.service} />
            </span>
            <span className="min-w-0 truncate">
              {texts.did[did]} <strong>{place.name}</strong>
              {place.service === 's3' && place.item !== undefined && `/${place.item}`}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** What one visit of a state touched. */
export function TouchedByVisit({
  visit,
  ...view
}: Omit<TouchedLinksProps, 'touched'> & { readonly visit: StateVisit }) {
  const touched = useMemo(() => touchedBy(visit), [visit]);
  return <TouchedLinks touched={touched} {...view} />;
}
