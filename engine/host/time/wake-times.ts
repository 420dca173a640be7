import type { Millis } from '../../base/time';

/** The time of somebody who sleeps on until woken by other means. */
export const NEVER: Millis = Infinity;

/** Entries that are out of date and may stay; beyond them, half of all. */
const STALE_MAX = 64;

/** Who is to be woken when: one time for each, the soonest first. */
export class WakeTimes {
  private readonly due = new Map<string, Millis>();
  /** A heap in two arrays: with a hundred thousand asleep, an object for each would take as much as all the rest. */
  private times: Millis[] = [];
  private keys: string[] = [];

  /** The soonest of all; undefined when nobody's time will come. */
  get soonest(): Millis | undefined {
    this.dropStale();
    return this.times[0];
  }

  get size(): number {
    return this.due.size;
  }

  has(key: string): boolean {
    return this.due.has(key);
  }

  /** Sets the wake time of `key`, in place of the one it had; undefined: it has none. */
  set(key: string, at: Millis | undefined): void {
    if (this.due.get(key) === at) return;
    if (at === undefined) return void this.due.delete(key);
    this.due.set(key, at);
    if (at !== NEVER) this.push(at, key);
    if (this.keys.length > 2 * this.due.size + STALE_MAX) this.rebuild();
  }

  /** Removes and gives the soonest that is due by `now`. */
  takeDue(now: Millis): string | undefined {
    this.dropStale();
    if (this.keys.length === 0 || this.times[0]! > now) return undefined;
    const key = this.keys[0]!;
    this.pop();
    this.due.delete(key);
    return key;
  }

  clear(): void {
    this.due.clear();
    this.rebuild();
  }

  /** Entries that were replaced stay in the heap until they surface. */
  private dropStale(): void {
    while (this.keys.length > 0 && this.due.get(this.keys[0]!) !== this.times[0]) this.pop();
  }

  private rebuild(): void {
    this.times = [];
    this.keys = [];
    for (const [key, at] of this.due) if (at !== NEVER) this.push(at, key);
  }

  private push(at: Millis, key: string): void {
    let child = this.times.push(at) - 1;
    this.keys.push(key);
    while (child > 0) {
      const parent = (child - 1) >> 1;
      if (this.times[parent]! <= this.times[child]!) break;
      this.swap(parent, child);
      child = parent;
    }
  }

  private pop(): void {
    const { times } = this;
    this.swap(0, times.length - 1);
    times.pop();
    this.keys.pop();
    for (let parent = 0; ;) {
      const left = 2 * parent + 1;
      if (left >= times.length) return;
      const right = left + 1;
      const child = right < times.length && times[right]! < times[left]! ? right : left;
      if (times[parent]! <= times[child]!) return;
      this.swap(parent, child);
      parent = child;
    }
  }

  private swap(one: number, other: number): void {
    const { times, keys } = this;
    [times[one], times[other]] = [times[other]!, times[one]!];
    [keys[one], keys[other]] = [keys[other]!, keys[one]!];
  }
}
