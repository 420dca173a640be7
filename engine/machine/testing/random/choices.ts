/** Chance as a list of numbers: the same list chooses the same things, and one that has come to its end the first. */
export class Choices {
  private at = 0;

  constructor(private readonly numbers: readonly number[]) {}

  /** From 0 up to `count`, which is not among them. */
  below(count: number): number {
    return (this.numbers[this.at++] ?? 0) % count;
  }

  of<T>(...values: readonly [T, ...T[]]): T {
    return values[this.below(values.length)]!;
  }

  /** True in so many of a hundred cases; false at the end. */
  chance(percent: number): boolean {
    return this.below(100) >= 100 - percent;
  }

  /** The members that chance takes, each by itself. */
  some(percent: number, members: Readonly<Record<string, () => unknown>>): Record<string, never> {
    const taken = Object.entries(members).filter(() => this.chance(percent));
    return Object.fromEntries(taken.map(([name, make]) => [name, make()])) as Record<string, never>;
  }
}
