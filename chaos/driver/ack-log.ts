import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';

/** Something the engine said yes to, and must never forget. */
export type Ack =
  | { readonly kind: 'start'; readonly name: string; readonly arn: string }
  | { readonly kind: 'stop'; readonly name: string }
  | { readonly kind: 'answer'; readonly nonce: string }
  | { readonly kind: 'create'; readonly arn: string }
  | { readonly kind: 'update'; readonly revision: number };

/** On disk before it counts, so that it outlives the driver too and can be read after a failure. */
export class AckLog {
  readonly acks: Ack[] = [];
  private readonly file: number;
  private pending: Ack[] = [];

  constructor(path: string) {
    this.file = openSync(path, 'w');
  }

  /** What one turn of the event loop brings is written together. */
  add(ack: Ack): void {
    this.acks.push(ack);
    if (this.pending.push(ack) === 1) setImmediate(() => this.flush());
  }

  close(): void {
    this.flush();
    closeSync(this.file);
  }

  private flush(): void {
    const lines = this.pending.map((ack) => `${JSON.stringify(ack)}\n`).join('');
    this.pending = [];
    writeSync(this.file, lines);
    fdatasyncSync(this.file);
  }
}
