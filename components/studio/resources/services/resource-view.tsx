import { Suspense } from 'react';
import { listings } from '@/lib/studio/resources/listings';
import { above, type Place } from '@/lib/studio/resources/place/place';
import { resourceTexts } from '../messages/messages';
import { ConfirmButton } from '../parts/confirm-button';
import { Trouble } from '../parts/trouble';
import { useChange } from '../use-live';
import { useResources } from '../use-resources';
import { views } from './views';

interface ResourceViewProps {
  readonly place: Extract<Place, { readonly kind: 'resource' }>;
}

/** One resource, and the way to be rid of it. */
export function ResourceView({ place }: ResourceViewProps) {
  const { call, language, go } = useResources();
  const texts = resourceTexts(language);
  const { service, name, item } = place;
  const { isBusy, refusal, change } = useChange();
  const { Resource } = views[service];
  const remove = async () => {
    if (await change(() => listings[service].remove(call, name))) go(above(place));
  };
  return (
    <div className="grid grid-cols-1 gap-3">
      <Suspense fallback={<p className="text-muted">{texts.loading}</p>}>
        <Resource name={name} item={item} />
      </Suspense>
      <Trouble problem={refusal} />
      {!(service === 'eventbridge' && name === 'default') && (
        <div className="mt-2 border-t border-line pt-3">
          <ConfirmButton
            text={texts.removeNamed(name)}
            question={texts.sure(name)}
            isBusy={isBusy}
            onConfirm={() => void remove()}
          />
        </div>
      )}
    </div>
  );
}
