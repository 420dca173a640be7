import { useState } from 'react';
import { useStore } from '@/components/sandbox/use-store';
import { Button } from '@/components/ui/button';
import type { PanelProps } from '../panels';
import { getMessages } from './messages';

interface TourOfferProps extends Pick<PanelProps, 'session' | 'language'> {
  readonly onShow: () => void;
  readonly onDecided: () => void;
}

/** Offers the tour to whoever is here for the first time, once. */
export default function TourOffer({ session, language, onShow, onDecided }: TourOfferProps) {
  const { tour } = getMessages(language);
  const hasNotice = useStore(session.store, ({ notice }) => notice !== undefined);
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
      // On a phone there is room below for one thing at a time.
      className={`absolute right-3 bottom-3 z-20 max-w-72 rounded-xl border border-line bg-surface p-4 shadow-xl ${hasNotice ? '@max-3xl:hidden' : ''}`}
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
