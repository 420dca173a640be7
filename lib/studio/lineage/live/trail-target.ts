import { createStore, type Store } from '@/lib/sandbox/store';
import type { Studio } from '@/lib/studio/studio';
import type { Spot } from '../trail/lineage';

/** What somebody asks for: a key, or why a visit failed. */
export type TrailTarget =
  { readonly kind: 'key'; readonly spot: Spot } | { readonly kind: 'failure'; readonly visit: number };

interface Asked {
  readonly target?: TrailTarget;
}

const asked = new WeakMap<Studio, Store<Asked>>();

/** What the trail of this studio is about. */
export function trailTarget(studio: Studio): Store<Asked> {
  const known = asked.get(studio) ?? createStore<Asked>({});
  asked.set(studio, known);
  return known;
}

/** Opens the trail about that. */
export function showTrail(studio: Studio, target: TrailTarget): void {
  trailTarget(studio).set({ target });
  studio.open('trail');
}
