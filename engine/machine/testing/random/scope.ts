import type { Choices } from './choices';

export type Language = 'JSONPath' | 'JSONata';

/** Where a state stands, while its machine is made up. */
export interface Place {
  readonly choices: Choices;
  /** The whole machine's, and its own: a machine of JSONPath may have states of JSONata. */
  readonly machine: Language;
  readonly language: Language;
  /** Variables that may be there. */
  readonly readable: readonly string[];
  /** Those its own scope may assign. */
  readonly writable: readonly string[];
  /** How many levels of states may stand inside it. */
  readonly levels: number;
  /** Within a child that is an Express execution. */
  readonly isExpress: boolean;
  /** Names for states, each given out once. */
  readonly names: Names;
}

export class Names {
  private count = 0;

  next(prefix: string): string {
    return `${prefix}${++this.count}`;
  }
}
