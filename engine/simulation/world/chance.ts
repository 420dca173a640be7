import { SeededChance } from '../../base/seeded-chance';

/** Chance from a seed: the same seed, the same choices. */
export class Chance {
  private readonly source: SeededChance;

  /** `stream` tells apart chances of one seed: what one of them draws moves none of the others. */
  constructor(seed: number, stream = 0) {
    this.source = new SeededChance([seed >>> 0, stream >>> 0, 0x9e3779b9, 1]);
    for (let round = 0; round < 12; round++) this.source.random();
  }

  /** From 0 up to `count`, which is not among them. */
  below(count: number): number {
    return Math.floor(this.source.random() * count);
  }

  /** True in so many of a hundred cases. */
  percent(share: number): boolean {
    return this.source.random() * 100 < share;
  }

  of<T>(...values: readonly [T, ...T[]]): T {
    return values[this.below(values.length)]!;
  }

  /** One of the keys, each as often as its weight says. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K {
    const entries = Object.entries(weights) as [K, number][];
    let left = this.source.random() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    return entries.find(([, weight]) => (left -= weight) < 0)?.[0] ?? entries.at(-1)![0];
  }

  numbers(count: number): readonly number[] {
    return Array.from({ length: count }, () => this.below(10_000));
  }
}
