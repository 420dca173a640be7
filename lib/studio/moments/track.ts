/** A value over the events of a run: what it was at any of them is found by halving, and nothing is copied. */
export class Track<T> {
  private readonly since: number[] = [];
  private readonly values: T[] = [];

  /** Later events only: a second value at the same one takes the place of the first. */
  set(index: number, value: T): void {
    if (this.since.at(-1) === index) {
      this.values[this.values.length - 1] = value;
      return;
    }
    this.since.push(index);
    this.values.push(value);
  }

  get last(): T | undefined {
    return this.values.at(-1);
  }

  /** Undefined before its first value. */
  at(index: number): T | undefined {
    let low = 0;
    let high = this.since.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.since[middle]! <= index) low = middle + 1;
      else high = middle;
    }
    return this.values[low - 1];
  }
}
