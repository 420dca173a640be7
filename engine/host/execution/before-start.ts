/** So many things may wait for the one execution they are for. */
const waitingMax = 1_000;

/** What is kept for executions that have not started yet. Each takes its own with it when it starts, and nobody gets it after. */
export class BeforeStart<Value> {
  private readonly waiting = new Map<string, Value>();

  set(execution: string, value: Value): void {
    this.waiting.set(execution, value);
    // Those whose execution never starts are not kept for ever.
    const [oldest] = this.waiting.keys();
    if (this.waiting.size > waitingMax && oldest !== undefined) this.waiting.delete(oldest);
  }

  /** `without`: what an execution has for which nothing was kept. */
  take(execution: string, without: Value): Value {
    if (!this.waiting.has(execution)) return without;
    const value = this.waiting.get(execution) as Value;
    this.waiting.delete(execution);
    return value;
  }
}
