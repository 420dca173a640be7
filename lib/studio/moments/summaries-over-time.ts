import type { StateSummary } from '@/lib/sandbox/history/statuses';
import { NameTally } from './name-tally';
import { Track } from './track';
import type { VisitOverTime } from './visit-over-time';

/** The summaries of `summariesOf` at every event, kept up by what each event changes. */
export class SummariesOverTime {
  private readonly tallies = new Map<string, NameTally>();
  private readonly tracks = new Map<string, Track<StateSummary>>();
  /** The last visit of a name where it is. */
  private readonly lastAt = new Map<string, VisitOverTime>();
  private readonly dirty = new Set<string>();

  entered(visit: VisitOverTime): void {
    const { name, parent } = visit.visit;
    const { container } = visit;
    const tally = this.tallyOf(name);
    tally.visits++;
    tally.lastId = visit.visit.id;
    tally.lastStatus = visit.now.status;
    const spot = JSON.stringify([name, parent?.id, parent?.attempt, parent?.iteration]);
    const before = this.lastAt.get(spot);
    if (before) this.discount(before);
    this.lastAt.set(spot, visit);
    visit.counts = !container || (container.counts && container.now.attempts === parent?.attempt);
    if (visit.counts) tally.count(visit.now.status, 1);
    this.dirty.add(name);
  }

  /** Its track has its new state already. */
  changed(visit: VisitOverTime, before: VisitOverTime['now']): void {
    const { name } = visit.visit;
    const { status, attempts } = visit.now;
    const tally = this.tallyOf(name);
    tally.retries += attempts - before.attempts;
    if (visit.counts) {
      tally.count(before.status, -1);
      tally.count(status, 1);
    }
    if (tally.lastId === visit.visit.id) tally.lastStatus = status;
    if (attempts !== before.attempts)
      for (const inner of visit.inside) if (inner.visit.parent?.attempt !== attempts) this.discount(inner);
    this.dirty.add(name);
  }

  /** Keeps what the event at this index has changed. */
  settle(index: number): void {
    for (const name of this.dirty) {
      let track = this.tracks.get(name);
      if (!track) this.tracks.set(name, (track = new Track()));
      track.set(index, this.tallyOf(name).summary);
    }
    this.dirty.clear();
  }

  at(index: number): Readonly<Record<string, StateSummary>> {
    const entries: [string, StateSummary][] = [];
    for (const [name, track] of this.tracks) {
      const summary = track.at(index);
      if (summary) entries.push([name, summary]);
    }
    // From entries, not by assignment: a state may be called `__proto__`.
    return Object.fromEntries(entries);
  }

  private tallyOf(name: string): NameTally {
    let tally = this.tallies.get(name);
    if (!tally) this.tallies.set(name, (tally = new NameTally()));
    return tally;
  }

  /** It counts no longer, nor does anything inside it. */
  private discount(visit: VisitOverTime): void {
    if (!visit.counts) return;
    visit.counts = false;
    this.tallyOf(visit.visit.name).count(visit.now.status, -1);
    this.dirty.add(visit.visit.name);
    for (const inner of visit.inside) this.discount(inner);
  }
}
