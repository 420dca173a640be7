import { createContext, useContext } from 'react';
import type { Language } from '@/lib/i18n/languages';
import type { SandboxSession } from '@/lib/sandbox/session/session';
import type { Place } from '@/lib/studio/resources/place/place';
import type { Studio } from '@/lib/studio/studio';
import type { CallService } from '@/lib/targets/service-caller';

/** What everything in the panel needs. */
export interface Resources {
  readonly call: CallService;
  readonly studio: Studio;
  readonly session: SandboxSession;
  readonly language: Language;
  /** An execution is running: what is shown may change at any moment. */
  readonly isRunning: boolean;
  readonly go: (place: Place) => void;
}

export const ResourcesContext = createContext<Resources | undefined>(undefined);

export function useResources(): Resources {
  const resources = useContext(ResourcesContext);
  if (!resources) throw new Error('only within the resources panel');
  return resources;
}
