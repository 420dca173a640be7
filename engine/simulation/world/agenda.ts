import type { Chance } from './chance';

/** Something that may happen now: an answer that is under way, a write the disk has not done yet. */
export interface Pending {
  readonly label: string;
  /** The process it happens to. */
  readonly process: string;
  happen(): void;
}

/** All that is under way. Nothing of it happens before chance says so, and then one at a time. */
export class Agenda {
  private pending: Pending[] = [];

  /** The result takes it off again. */
  add(pending: Pending): () => void {
    this.pending.push(pending);
    return () => void (this.pending = this.pending.filter((other) => other !== pending));
  }

  /** What may happen while only these processes move. */
  of(moves: (process: string) => boolean): readonly Pending[] {
    return this.pending.filter(({ process }) => moves(process));
  }

  /** Takes one off. */
  draw(chance: Chance, moves: (process: string) => boolean): Pending | undefined {
    const possible = this.of(moves);
    const drawn = possible[chance.below(possible.length)];
    if (drawn) this.pending.splice(this.pending.indexOf(drawn), 1);
    return drawn;
  }

  /** Nothing more happens to a process. */
  drop(process: string): void {
    this.pending = this.pending.filter((pending) => pending.process !== process);
  }
}
