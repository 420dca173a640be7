import { useEffect, useState } from 'react';
import { loadServices } from '@pasos/engine/browser';
import { actionEntry, type Entry, type ListedAction } from './entries';

export interface ServiceEntries {
  readonly service: string;
  readonly entries: readonly Entry[];
}

export type Actions =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly again: () => void }
  | { readonly kind: 'here'; readonly services: readonly ServiceEntries[]; readonly all: readonly Entry[] };

/** Every action of every service, fetched when it is first needed. */
export function useActions(isNeeded: boolean): Actions {
  const [actions, setActions] = useState<Actions>({ kind: 'loading' });
  const [tries, setTries] = useState(0);
  const isHere = actions.kind === 'here';
  useEffect(() => {
    if (!isNeeded || isHere) return undefined;
    let isGone = false;
    const again = () => {
      setActions({ kind: 'loading' });
      setTries((before) => before + 1);
    };
    loadServices().then(
      ({ optimizedActions, allSdkActions }) => {
        if (!isGone) setActions(listed([...optimizedActions, ...allSdkActions()]));
      },
      () => isGone || setActions({ kind: 'failed', again }),
    );
    return () => {
      isGone = true;
    };
  }, [isNeeded, isHere, tries]);
  return actions;
}

function listed(actions: readonly ListedAction[]): Actions {
  const services = new Map<string, Entry[]>();
  const all = actions.map((action) => {
    const entry = actionEntry(action);
    const entries = services.get(action.service);
    if (entries) entries.push(entry);
    else services.set(action.service, [entry]);
    return entry;
  });
  const sorted = [...services].sort(([one], [other]) => one.localeCompare(other));
  return { kind: 'here', all, services: sorted.map(([service, entries]) => ({ service, entries })) };
}
