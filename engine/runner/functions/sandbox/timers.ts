/** The timers of a sandbox, which stand still between invocations as its process does on Lambda. */
export class Timers {
  private readonly due = new Map<number, number>();
  private readonly running = new Map<number, NodeJS.Timeout>();
  private isPaused = false;

  constructor(private readonly fire: (id: number) => void) {}

  set(id: number, ms: number): void {
    this.delete(id);
    this.due.set(id, Date.now() + ms);
    if (!this.isPaused) this.arm(id, ms);
  }

  delete(id: number): void {
    clearTimeout(this.running.get(id));
    this.running.delete(id);
    this.due.delete(id);
  }

  pause(): void {
    this.isPaused = true;
    for (const timer of this.running.values()) clearTimeout(timer);
    this.running.clear();
  }

  resume(): void {
    this.isPaused = false;
    for (const [id, at] of this.due) this.arm(id, Math.max(0, at - Date.now()));
  }

  clear(): void {
    this.pause();
    this.due.clear();
  }

  private arm(id: number, ms: number): void {
    clearTimeout(this.running.get(id));
    const timer = setTimeout(() => {
      this.running.delete(id);
      this.due.delete(id);
      this.fire(id);
    }, ms);
    this.running.set(id, timer);
  }
}
