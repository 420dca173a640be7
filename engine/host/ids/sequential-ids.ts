import type { Ids } from '../ports';

/** Identifiers that count up, so that every run of a test sees the same ones. */
export class SequentialIds implements Ids {
  #last: number;

  /** `behind`: the number that the first one follows. */
  constructor(behind = 0) {
    this.#last = behind;
  }

  uuid(): string {
    return `00000000-0000-4000-8000-${String(++this.#last).padStart(12, '0')}`;
  }

  seed(): readonly [number, number, number, number] {
    return [1, 2, 3, ++this.#last];
  }
}
