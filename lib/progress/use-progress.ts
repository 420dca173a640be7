'use client';

import { useSyncExternalStore } from 'react';
import { noSnapshot, progressStore } from './progress-store';
import type { ProgressSnapshot } from './progress-store';

export function useProgress(): ProgressSnapshot {
  return useProgressOf((snapshot) => snapshot);
}

/**
 * A part of what is known, the same value as long as it says the same: whoever shows it is drawn anew only then. A lesson has
 * dozens of ticks and exercises, and each page that is opened changes what is known twice.
 */
export function useProgressOf<T>(part: (snapshot: ProgressSnapshot) => T): T {
  return useSyncExternalStore(
    progressStore.subscribe,
    () => part(progressStore.get()),
    () => part(noSnapshot),
  );
}
