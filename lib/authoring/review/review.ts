import { lintContent } from '@/lib/content/lint';
import type { ContentPlaces } from '@/lib/content/places';
import type { ContentProblem } from '@/lib/content/problem';
import { labProblems } from './lab-problems';
import type { LastChange } from '../translation/history';
import type { Passage } from './passages/passage';
import { coursePassages, interfacePassages } from './passages/read-passages';
import { readSources, type Source } from './passages/sources';

/** What the rules look at; what several of them need is read once, when the first asks for it. */
export interface Review {
  readonly places: ContentPlaces;
  readonly changes: ReadonlyMap<string, LastChange>;
  readonly problems: () => Promise<readonly ContentProblem[]>;
  /** Texts of the course, and those of the site, the editor and the commands. */
  readonly course: () => Promise<readonly Passage[]>;
  readonly interface: () => readonly Passage[];
  readonly sources: () => readonly Source[];
}

export function createReview(
  places: ContentPlaces,
  changes: ReadonlyMap<string, LastChange> = new Map(),
): Review {
  const sources = once(() => readSources(places.root));
  return {
    places,
    changes,
    problems: once(async () => [...(await lintContent(places)), ...(await labProblems(places))]),
    course: once(() => coursePassages(places)),
    interface: once(() => interfacePassages(sources())),
    sources,
  };
}

function once<Value>(read: () => Value): () => Value {
  let kept: { readonly value: Value } | undefined;
  return () => (kept ??= { value: read() }).value;
}
