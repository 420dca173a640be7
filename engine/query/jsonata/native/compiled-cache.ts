import { Compiled } from './compiled';

const ENTRIES_MAX = 500;
const CHARS_MAX = 1_000_000;

/** Expressions that were compiled before. Whoever takes one has it alone until it is put back. */
export class CompiledCache {
  /** The least recently used first. */
  private readonly entries = new Map<string, Compiled>();
  private chars = 0;

  take(text: string): Compiled {
    const found = this.entries.get(text);
    if (!found) return new Compiled(text);
    this.remove(text);
    return found;
  }

  put(text: string, compiled: Compiled): void {
    if (this.entries.has(text)) return;
    this.entries.set(text, compiled);
    this.chars += text.length;
    for (const oldest of this.entries.keys()) {
      if (this.entries.size <= ENTRIES_MAX && this.chars <= CHARS_MAX) break;
      this.remove(oldest);
    }
  }

  private remove(text: string): void {
    this.entries.delete(text);
    this.chars -= text.length;
  }
}
