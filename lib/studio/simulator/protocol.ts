import type { Simulated, SimulationRequest } from '@pasos/engine/simulator';

/** What a page tells the simulator; it numbers its runs. */
export type ToSimulator =
  | { readonly kind: 'run'; readonly id: number; readonly request: SimulationRequest }
  | { readonly kind: 'cancel'; readonly id: number };

export interface FromSimulator {
  readonly kind: 'ran';
  readonly id: number;
  readonly simulated: Simulated;
}
