export interface MailboxWatcher {
  /** There is work, after a time without. */
  busy(): void;
  /** All work is done. */
  idle(): void;
}

/** Does one piece of work after another, in order, never two at a time. */
export class Mailbox {
  private readonly waiting: (() => Promise<void>)[] = [];
  private isWorking = false;

  constructor(private readonly watcher?: MailboxWatcher) {}

  get isIdle(): boolean {
    return !this.isWorking;
  }

  /** Resolves with what the work gives, once all before it is done; rejects with what it threw. */
  post<T>(work: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.waiting.push(() => work().then(resolve, reject));
      if (!this.isWorking) void this.work();
    });
  }

  private async work(): Promise<void> {
    this.isWorking = true;
    this.watcher?.busy();
    for (let next = this.waiting.shift(); next; next = this.waiting.shift()) await next();
    this.isWorking = false;
    this.watcher?.idle();
  }
}
