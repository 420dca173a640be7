import { useSyncExternalStore } from 'react';
import { atHome, choice } from '@/lib/targets/choice';

/** What this tab works on; on the server, what it works on before anybody chose. */
export function useChoice() {
  return useSyncExternalStore(choice.subscribe, choice.get, () => atHome);
}
