import { statePointer } from '@/lib/sandbox/history/find-state';
import { announce } from '@/lib/sandbox/events';
import type { Studio } from '../../studio';
import { readPlaceLink } from './place-link';

/** Goes to the state or the panel an address names. Where there is none a word says so, and nothing else changes. */
export function openPlace(studio: Studio, hash: string): void {
  const { session } = studio;
  const link = readPlaceLink(hash);
  announce('pasos:show-sandbox', {});
  if (link?.kind === 'panel') studio.open(link.panel);
  const name = link?.kind === 'panel' ? link.state : link?.name;
  if (link && name === undefined) return;
  const pointer = name && statePointer(session.active.text, name);
  if (!pointer) return session.store.set({ notice: { kind: 'no-place' } });
  session.view.draw('draft');
  studio.selectState(pointer);
}
