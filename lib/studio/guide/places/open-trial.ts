import type { StateTrial } from '@/lib/sandbox/events';
import { offerTrial } from '../../trials/test-state/kept-form';
import type { Studio } from '../../studio';
import { openPlace } from './open-place';
import { panelHash } from './place-link';

/** Shows one state in the panel that tests it, with what it is tried with filled in. */
export function openTrial(studio: Studio, trial: StateTrial): void {
  offerTrial(studio.session.labStep, trial);
  openPlace(studio, panelHash('test', trial.state));
}
