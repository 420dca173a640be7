import type { Millis } from '../../base/time';

/** What happened, one line each: the same for the same seed, whatever else was changed in the meantime. */
export class Trace {
  readonly lines: string[] = [];

  constructor(private readonly passed: () => Millis) {}

  note(process: string, what: string): void {
    const number = String(this.lines.length + 1).padStart(4);
    const seconds = (this.passed() / 1_000).toFixed(3).padStart(11);
    this.lines.push(`${number} ${seconds} ${process.padEnd(3)} ${what}`);
  }
}

/** `…:execution:main:run1` as `main:run1`. */
export function short(arn: string): string {
  return arn.split(':').slice(6).join(':');
}
