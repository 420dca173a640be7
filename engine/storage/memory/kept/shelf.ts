/** Keeps what it is given, in this order and soon, where it outlives the engine. */
export interface Keeper {
  put(key: string, value: unknown): void;
  remove(key: string): void;
  /** Every key that begins so. */
  removeAll(prefix: string): void;
  /** Why nothing can be kept at present, in one line. */
  trouble(): string | undefined;
  /** All has been kept that will be. */
  close(): Promise<void>;
}

export interface Kept {
  readonly key: string;
  readonly value: unknown;
}

interface Placed<T> {
  readonly place: number;
  readonly value: T;
}

/** The things of one kind, each at the place it was given first. */
export class Shelf<T> {
  private readonly places = new Map<string, number>();
  private last = 0;

  constructor(
    private readonly keeper: Keeper,
    private readonly kind: string,
  ) {}

  get ids(): readonly string[] {
    return [...this.places.keys()];
  }

  put(id: string, value: T): void {
    const place = this.places.get(id) ?? ++this.last;
    this.places.set(id, place);
    this.keeper.put(this.key(id), { place, value } satisfies Placed<T>);
  }

  /** Beside all others, under `id` and a number of its own. */
  add(id: string, value: T): void {
    this.put(`${id}\n${this.last + 1}`, value);
  }

  remove(id: string): void {
    if (this.places.delete(id)) this.keeper.remove(this.key(id));
  }

  /** All whose ids begin so. */
  removeAll(prefix: string): void {
    for (const id of this.ids) if (id.startsWith(prefix)) this.places.delete(id);
    this.keeper.removeAll(this.key(prefix));
  }

  /** Takes up what an earlier engine kept, in the order of its places. */
  load(kept: readonly Kept[]): readonly (readonly [id: string, value: T])[] {
    const begin = this.key('');
    const own = kept.filter(({ key }) => key.startsWith(begin));
    const placed = own.map(({ key, value }) => ({ id: key.slice(begin.length), ...(value as Placed<T>) }));
    placed.sort((left, right) => left.place - right.place);
    for (const { id, place } of placed) this.places.set(id, place);
    this.last = placed.at(-1)?.place ?? 0;
    return placed.map(({ id, value }) => [id, value]);
  }

  private key(id: string): string {
    return `${this.kind}/${id}`;
  }
}
