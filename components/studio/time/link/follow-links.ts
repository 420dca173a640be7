import { hear } from '@/lib/sandbox/events';
import type { Studio } from '@/lib/studio/studio';

/** Opens the run and the moment, the state or the panel that the address names, now and whenever it names another, and the state that an example of the lesson is about; the result ends that. */
export function followLinks(studio: Studio): () => void {
  const follow = () => {
    const { hash } = window.location;
    if (/^#(state|panel)=/.test(hash))
      void import('@/lib/studio/guide/places/open-place').then(({ openPlace }) => openPlace(studio, hash));
    if (!hash.startsWith('#run=')) return;
    void import('@/lib/studio/moments/open-link').then(({ openLink }) => openLink(studio, hash));
  };
  follow();
  window.addEventListener('hashchange', follow);
  const forget = hear('pasos:put-in-editor', ({ test }) => {
    if (test)
      void import('@/lib/studio/guide/places/open-trial').then(({ openTrial }) => openTrial(studio, test));
  });
  return () => {
    window.removeEventListener('hashchange', follow);
    forget();
  };
}
