import type { JsonObject } from '../../base/json';
import type { Chance } from '../world/chance';

/** A state machine that clients run, and what may be expected of it. */
export interface MachineUnderTest {
  readonly name: string;
  readonly definition: JsonObject;
  /** An input, by chance: of few different ones, so that what comes of them is worked out once. */
  input(chance: Chance): JsonObject;
  /**
   * What is the same however the world treats it: all of the history in its order (`history`), its events in any order
   * (`events`), only how it ends (`end`), or nothing.
   */
  readonly expects: 'history' | 'events' | 'end' | 'nothing';
  /** Other machines it needs. */
  readonly needs?: readonly string[];
}
