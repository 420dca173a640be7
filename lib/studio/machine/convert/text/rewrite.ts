import type { Json } from '@pasos/engine';

/** A member of an object as it is to stand in the text. */
export type Member = readonly [string, Json];

/** How one object of the definition changes; what is not mentioned stays as it is. */
export class ObjectRewrite {
  /** Old members by name, and what stands in their place; nothing for those that go. */
  readonly replaced = new Map<string, readonly Member[]>();
  /** New members that follow an old one. */
  readonly added = new Map<string, readonly Member[]>();
  readonly renamed = new Map<string, string>();

  constructor(readonly pointer: string) {}

  /** What stands in the place of the first of `names` that is there; the others go. */
  place(
    object: Readonly<Record<string, Json>>,
    names: readonly string[],
    members: readonly Member[],
  ): boolean {
    const present = names.filter((name) => Object.hasOwn(object, name));
    // In the order of the text.
    const [first, ...others] = Object.keys(object).filter((name) => present.includes(name));
    if (first === undefined) return false;
    this.replaced.set(first, [...(this.replaced.get(first) ?? []), ...members]);
    for (const name of others) if (!this.replaced.has(name)) this.replaced.set(name, []);
    return true;
  }

  /** A member that keeps its value under another name. */
  rename(name: string, to: string): void {
    this.renamed.set(name, to);
  }

  add(after: string, members: readonly Member[]): void {
    this.added.set(after, [...(this.added.get(after) ?? []), ...members]);
  }

  get isEmpty(): boolean {
    return this.replaced.size + this.added.size + this.renamed.size === 0;
  }

  /** Every new value. */
  values(): readonly Json[] {
    return [...this.replaced.values(), ...this.added.values()].flatMap((members) =>
      members.map(([, value]) => value),
    );
  }
}
