import { lazy, Suspense, useEffect, useEffectEvent, useState, type RefObject } from 'react';
import type { PanelProps } from '../panels';
import { offerCommands } from '@/lib/site/finder/offers';
import { isTourKnown, rememberTour } from '@/lib/studio/guide/tour-memory';

const KeysDialog = lazy(() => import('./keys-dialog'));
const TourOffer = lazy(() => import('./tour-offer'));

interface GuideProps extends PanelProps {
  readonly frame: RefObject<HTMLElement | null>;
  readonly onStart: () => void;
}

/** What helps to find one's way: commands for the palette, the list of keys (?), the tour. */
export function Guide({ frame, onStart, ...props }: GuideProps) {
  const [showsKeys, setShowsKeys] = useState(false);
  const [isNew] = useState(() => !isTourKnown());
  const showTour = () =>
    void import('./tour').then(({ startTour }) => frame.current && startTour(frame.current, props.language));
  const commands = useEffectEvent(async () => {
    const { commandsOf } = await import('./commands');
    return commandsOf(props, { onStart, onTour: showTour, onKeys: () => setShowsKeys(true) });
  });

  useEffect(() => offerCommands(() => commands()), []);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === '?' && !isWriting(event.target)) setShowsKeys(true);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);

  return (
    <Suspense>
      {isNew && <TourOffer {...props} onShow={showTour} onDecided={rememberTour} />}
      {showsKeys && <KeysDialog language={props.language} onClose={() => setShowsKeys(false)} />}
    </Suspense>
  );
}

/** A question mark that is being written is only a question mark. */
function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
