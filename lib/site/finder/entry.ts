import type { Stretch } from '../map/go-on';

/** What can be found in the course, in one language. Plain JSON: it is fetched when somebody looks for something. */
export interface CourseIndex {
  readonly units: readonly Stretch[];
  readonly entries: readonly Entry[];
}

export const entryKinds = ['lessons', 'lab', 'term'] as const;

/** A place of the course. Nothing is said twice: what a page is called stands in its unit. */
export interface Entry {
  readonly kind: (typeof entryKinds)[number];
  /** Content path; of a unit's own page its slug. */
  readonly path: string;
  /** Anchor on that page; none for its beginning. */
  readonly id?: string;
  /** Of the section or the task, or the term; none for the beginning of a page. */
  readonly heading?: string;
  readonly text: string;
  /** States of the machines it draws, and other words that stand in no sentence. */
  readonly names?: string;
}
