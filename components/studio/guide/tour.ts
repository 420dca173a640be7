import { driver } from 'driver.js';
import 'driver.js/dist/driver.css';
import './tour.css';
import type { Language } from '@/lib/i18n/languages';
import { getMessages } from './messages';

/** Where each stop of the tour stands, in the order of its texts. */
const stops = ['code', 'graph', 'rail', 'actions', 'runs'] as const;

/** Leads through the studio in five stops; those that are not on the screen (on a phone) are told without pointing. */
export function startTour(frame: HTMLElement, language: Language): void {
  const { tour } = getMessages(language);
  const steps = stops.map((stop, index) => {
    const element = frame.querySelector<HTMLElement>(`[data-tour="${stop}"]`);
    const { title, text: description } = tour.steps[index]!;
    return {
      ...(element && element.offsetParent !== null && { element }),
      popover: { title, description },
    };
  });
  driver({
    steps,
    showProgress: true,
    progressText: tour.progress,
    nextBtnText: tour.next,
    prevBtnText: tour.previous,
    doneBtnText: tour.done,
    popoverClass: 'studio-tour',
    animate: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
  }).drive();
}
