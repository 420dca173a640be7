import type * as Editing from '@pasos/engine/editing';
import { createStore } from '@/lib/sandbox/store';

type EditingService = typeof Editing;

/** What knows the language while it is written, once it has come. */
export const editingStore = createStore<{ readonly service?: EditingService }>({});

let pending: Promise<EditingService> | undefined;

/** Fetches it once. Without a connection the next who asks tries again. */
export function loadEditing(): Promise<EditingService> {
  pending ??= import('@pasos/engine/editing').then(
    (service) => {
      editingStore.set({ service });
      return service;
    },
    (problem: unknown) => {
      pending = undefined;
      throw problem;
    },
  );
  return pending;
}
