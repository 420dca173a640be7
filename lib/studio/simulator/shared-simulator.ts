import { startSimulator, type Simulator } from './simulator';

let simulator: Simulator | undefined;

/** The one simulator of this page: its worker is started for the first run, and goes with the page. */
export function sharedSimulator(): Simulator {
  return (simulator ??= startSimulator());
}
