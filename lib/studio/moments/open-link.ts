import type { Studio } from '../studio';
import { arnInLink, readMomentLink } from './moment-link';

/** Opens the run and the moment an address names; false when it names none, or there is no machine yet. */
export function openLink(studio: Studio, hash: string): boolean {
  const link = readMomentLink(hash);
  const machine = studio.session.machine?.arn;
  if (!link || !machine) return false;
  studio.session.showRun(arnInLink(link.run, machine));
  studio.setMoment(link.event);
  return true;
}
