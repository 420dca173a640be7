import { useState } from 'react';
import { Button } from '@/components/ui/button';
import type { Language } from '@/lib/i18n/languages';
import { getMessages } from './messages';

interface TourOfferProps {
  readonly language: Language;
  readonly onShow: () => void;
  readonly onDecided: () => void;
}

/** Offers the tour to whoever is here for the first time, once. */
export default function TourOffer({ language, onShow, onDecided }: TourOfferProps) {
  const { tour } = getMessages(language);
  const [isDecided, setDecided] = useState(false);
  if (isDecided) return null;
  const decide = (show: boolean) => {
    onDecided();
    setDecided(true);
    if (show) onShow();
  };
  return (
    <aside
      aria-label={tour.offer}
      className="absolute right-3 bottom-3 z-20 max-w-72 rounded-xl border border-line bg-surface p-4 shadow-xl"
    >
      <p className="text-sm font-semibold">{tour.offer}</p>
      <p className="mt-1 text-sm text-muted">{tour.offerText}</p>
      <div className="mt-3 flex gap-2">
        <Button size="small" look="primary" onClick={() => decide(true)}>
          {tour.show}
        </Button>
        <Button size="small" look="quiet" onClick={() => decide(false)}>
          {tour.no}
        </Button>
      </div>
    </aside>
  );
}
