import { lazy, Suspense, useEffect, useState, type RefObject } from 'react';
import type { PanelProps } from '../panels';
import { isTourKnown, rememberTour } from '@/lib/studio/guide/tour-memory';
import type { GuideActions } from './commands';

const Palette = lazy(async () => {
  const [{ default: CommandPalette }, { commandsOf }] = await Promise.all([
    import('./command-palette'),
    import('./commands'),
  ]);
  return {
    default: ({
      actions,
      onClose,
      ...props
    }: PanelProps & { actions: GuideActions; onClose: () => void }) => (
      <CommandPalette commands={commandsOf(props, actions)} language={props.language} onClose={onClose} />
    ),
  };
});
const KeysDialog = lazy(() => import('./keys-dialog'));
const TourOffer = lazy(() => import('./tour-offer'));

interface GuideProps extends PanelProps {
  readonly frame: RefObject<HTMLElement | null>;
  readonly onStart: () => void;
}

/** What helps to find one's way: the palette of actions (Alt+P), the list of keys (?), the tour. */
export function Guide({ frame, onStart, ...props }: GuideProps) {
  const [open, setOpen] = useState<'palette' | 'keys'>();
  const [isNew] = useState(() => !isTourKnown());
  const close = () => setOpen(undefined);
  const showTour = () =>
    void import('./tour').then(({ startTour }) => frame.current && startTour(frame.current, props.language));

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.altKey && !event.ctrlKey && event.code === 'KeyP') {
        event.preventDefault();
        setOpen('palette');
      }
      if (event.key === '?' && !isWriting(event.target)) setOpen('keys');
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);

  return (
    <Suspense>
      {isNew && <TourOffer language={props.language} onShow={showTour} onDecided={rememberTour} />}
      {open === 'palette' && (
        <Palette
          {...props}
          actions={{ onStart, onTour: showTour, onKeys: () => setOpen('keys') }}
          onClose={close}
        />
      )}
      {open === 'keys' && <KeysDialog language={props.language} onClose={close} />}
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
