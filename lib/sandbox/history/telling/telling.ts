import type { HistoryEvent } from '@aws-sdk/client-sfn';
import { summariesOf, type StateSummary } from '../statuses';
import type { StateVisit } from '../visit';
import { VisitStory } from '../visits';

/** A history as it is shown: its visits, and one status for each state. */
export interface Told {
  readonly events: readonly HistoryEvent[];
  readonly visits: readonly StateVisit[];
  readonly summaries: Readonly<Record<string, StateSummary>>;
}

/** Tells one history again each time it has grown, for no more than what is new. */
export type Telling = (events: readonly HistoryEvent[]) => Told;

export function newTelling(): Telling {
  const story = new VisitStory();
  return (events) => {
    const visits = story.follow(events);
    return { events, visits, summaries: summariesOf(visits) };
  };
}
