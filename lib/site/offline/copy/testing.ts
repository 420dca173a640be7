/** Caches in memory, of which as much is there as the copy uses. */
export class MemoryCaches {
  readonly all = new Map<string, MemoryCache>();

  async open(name: string): Promise<MemoryCache> {
    const found = this.all.get(name) ?? new MemoryCache();
    this.all.set(name, found);
    return found;
  }

  async keys(): Promise<string[]> {
    return [...this.all.keys()];
  }

  async delete(name: string): Promise<boolean> {
    return this.all.delete(name);
  }

  asStorage(): CacheStorage {
    return this as unknown as CacheStorage;
  }
}

const site = 'http://pasos.invalid';

class MemoryCache {
  readonly kept = new Map<string, Response>();
  /** How many more files there is room for. */
  room = Infinity;

  async match(url: string): Promise<Response | undefined> {
    return this.kept.get(site + url)?.clone();
  }

  async put(url: string, response: Response): Promise<void> {
    if (this.room-- <= 0) throw new DOMException('no room', 'QuotaExceededError');
    this.kept.set(site + url, response);
  }

  async keys(): Promise<{ readonly url: string }[]> {
    return [...this.kept.keys()].map((url) => ({ url }));
  }
}
