import type { Millis } from '../../base/time';

/** Who is to be woken when: one time for each, the soonest first. */
export class WakeTimes {
  private readonly due = new Map<string, Millis>();
  private heap: { readonly at: Millis; readonly key: string }[] = [];

  /** The soonest of all; undefined when nobody waits. */
  get soonest(): Millis | undefined {
    this.dropStale();
    return this.heap[0]?.at;
  }

  /** Sets the wake time of `key`, in place of the one it had; undefined: it sleeps on. */
  set(key: string, at: Millis | undefined): void {
    if (this.due.get(key) === at) return;
    if (at === undefined) return void this.due.delete(key);
    this.due.set(key, at);
    this.push({ at, key });
  }

  /** Removes and gives the soonest that is due by `now`. */
  takeDue(now: Millis): string | undefined {
    this.dropStale();
    if (!this.heap[0] || this.heap[0].at > now) return undefined;
    const { key } = this.pop();
    this.due.delete(key);
    return key;
  }

  clear(): void {
    this.due.clear();
    this.heap = [];
  }

  /** Entries that were replaced stay in the heap until they surface. */
  private dropStale(): void {
    while (this.heap[0] && this.due.get(this.heap[0].key) !== this.heap[0].at) this.pop();
  }

  private push(entry: { at: Millis; key: string }): void {
    const { heap } = this;
    let child = heap.push(entry) - 1;
    while (child > 0) {
      const parent = (child - 1) >> 1;
      if (heap[parent]!.at <= heap[child]!.at) break;
      this.swap(parent, child);
      child = parent;
    }
  }

  private pop(): { at: Millis; key: string } {
    const { heap } = this;
    const top = heap[0]!;
    const last = heap.pop()!;
    if (heap.length > 0) heap[0] = last;
    for (let parent = 0; ;) {
      const left = 2 * parent + 1;
      if (left >= heap.length) return top;
      const right = left + 1;
      const child = right < heap.length && heap[right]!.at < heap[left]!.at ? right : left;
      if (heap[parent]!.at <= heap[child]!.at) return top;
      this.swap(parent, child);
      parent = child;
    }
  }

  private swap(one: number, other: number): void {
    [this.heap[one], this.heap[other]] = [this.heap[other]!, this.heap[one]!];
  }
}
