import { statePointer } from '@/lib/sandbox/history/find-state';
import { announce } from '@/lib/sandbox/events';
import type { Studio } from '../../studio';
import { readPlaceLink } from './place-link';

/** Goes to the state or the panel an address names. Where there is none a word says so, and nothing else changes. */
export function openPlace(studio: Studio, hash: string): void {
  const { session } = studio;
  const link = readPlaceLink(hash);
  announce('pasos:show-sandbox', {});
  if (link?.kind === 'panel') return studio.open(link.panel);
  const pointer = link && statePointer(session.active.text, link.name);
  if (pointer === undefined) return session.store.set({ notice: { kind: 'no-place' } });
  session.draw('draft');
  studio.selectState(pointer);
}
