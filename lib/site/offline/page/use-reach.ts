import { useSyncExternalStore } from 'react';
import { reach } from './reach';

/** Whether the server is known not to answer. */
export function useSilence(): boolean {
  return useSyncExternalStore(
    reach.subscribe,
    () => reach.get().isSilent,
    () => false,
  );
}
