import type { Store } from '../../host/ports';
import type { Answer } from '../processes/engine-process';

/** What is broken on purpose in one world, to see whether the simulation finds it. */
export interface Sabotage {
  /** The disk itself lies. */
  readonly disk?: (disk: Store) => Store;
  /** Whether a shared disk refuses whoever does not own what it writes. */
  readonly fence?: boolean;
  /** A process is told lies by its store. */
  readonly store?: (store: Store) => Store;
  /** A process answers its clients otherwise. */
  readonly answer?: (operation: string, input: object, answer: Answer) => Answer;
}
