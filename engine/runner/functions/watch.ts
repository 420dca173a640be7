/** What a thread is at, seen from another one: which run, and until when the slice at hand may take. */
export class Watch {
  private readonly numbers: Float64Array;

  constructor(shared: SharedArrayBuffer) {
    this.numbers = new Float64Array(shared);
  }

  static memory(): SharedArrayBuffer {
    return new SharedArrayBuffer(3 * Float64Array.BYTES_PER_ELEMENT);
  }

  begin(run: number, deadline: number): void {
    this.numbers[1] = Date.now();
    this.numbers[2] = run;
    this.numbers[0] = deadline;
  }

  end(): void {
    this.numbers[0] = 0;
  }

  /** Undefined while the thread waits. */
  get current(): { readonly run: number; readonly deadline: number; readonly since: number } | undefined {
    const [deadline, since, run] = this.numbers as unknown as [number, number, number];
    return deadline === 0 ? undefined : { run, deadline, since };
  }
}
