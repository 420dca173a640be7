import { useEffect } from 'react';
import { useStore } from '@/components/sandbox/use-store';
import type { SelectedRun } from '@/lib/sandbox/runs/run-types';
import { momentHash, nameInLink } from '@/lib/studio/moments/moment-link';
import type { Studio } from '@/lib/studio/studio';

/** Browsers refuse more than a few changes of the address a second. */
const restMs = 250;

/** The address names the run and the moment, so that it can be passed on; without a run it says nothing. */
export function useMomentAddress(studio: Studio, { arn }: SelectedRun): void {
  const event = useStore(studio.store, (snapshot) => snapshot.moment);
  useEffect(() => {
    const timer = setTimeout(() => write(momentHash({ run: nameInLink(arn), event })), restMs);
    return () => clearTimeout(timer);
  }, [arn, event]);
  useEffect(
    () => () => {
      if (window.location.hash.startsWith('#run=')) write('');
    },
    [arn],
  );
}

function write(hash: string): void {
  const { pathname, search } = window.location;
  window.history.replaceState(window.history.state, '', `${pathname}${search}${hash}`);
}
