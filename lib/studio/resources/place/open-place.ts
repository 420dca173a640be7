import { createStore, type Store } from '@/lib/sandbox/store';
import type { Studio } from '../../studio';
import { overview, type Place } from './place';

interface Looked {
  readonly place: Place;
}

const looked = new WeakMap<Studio, Store<Looked>>();

/** What the resources panel of this studio shows; it is still there when the panel is opened again. */
export function placeOf(studio: Studio): Store<Looked> {
  const known = looked.get(studio) ?? createStore<Looked>({ place: overview });
  looked.set(studio, known);
  return known;
}

/** Opens the panel there. */
export function showResource(studio: Studio, place: Place): void {
  placeOf(studio).set({ place });
  studio.open('resources');
}
