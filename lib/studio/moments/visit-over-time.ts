import type { OpenVisit } from '@/lib/sandbox/history/open-visit';
import type { StateStatus } from '@/lib/graph/state-status';
import { Track } from './track';

/** JSON texts by name. */
export type Variables = Readonly<Record<string, string>>;

/** What of a visit changes while it is told. */
export interface VisitState {
  readonly status: StateStatus;
  readonly attempts: number;
}

/** A visit as it was at every event. */
export class VisitOverTime {
  readonly track = new Track<VisitState>();
  readonly inside: VisitOverTime[] = [];
  /** Whether its status counts for its state: not that of an earlier turn of a loop, or of a try that was given up. */
  counts = false;
  /** Set once it is exited. */
  variablesAfter: Variables | undefined;

  constructor(
    readonly visit: OpenVisit,
    readonly container: VisitOverTime | undefined,
    readonly variablesBefore: Variables,
  ) {}

  get now(): VisitState {
    return this.track.last!;
  }

  hasChanged(): boolean {
    const { status, attempts } = this.visit;
    return this.now.status !== status || this.now.attempts !== attempts;
  }
}
