import type { Unsubscribe } from '../store';

interface PageListeners {
  /** Another tab has written to what the browser keeps. */
  readonly onStorage: (event: StorageEvent) => void;
  /** The page is looked at again. */
  readonly onBack: () => void;
  /** The page may be gone in a moment. */
  readonly onLeave: () => void;
}

export function listenToPage({ onStorage, onBack, onLeave }: PageListeners): Unsubscribe {
  const onVisible = () => (document.hidden ? onLeave() : onBack());
  window.addEventListener('storage', onStorage);
  window.addEventListener('pagehide', onLeave);
  window.addEventListener('focus', onVisible);
  document.addEventListener('visibilitychange', onVisible);
  return () => {
    window.removeEventListener('storage', onStorage);
    window.removeEventListener('pagehide', onLeave);
    window.removeEventListener('focus', onVisible);
    document.removeEventListener('visibilitychange', onVisible);
  };
}
