import type { Signal } from '../../machine/signal';
import type { ActivityTask, PollRequest, TaskRequest } from '../ports';

/** The execution that waits for a task: it says whether it still does. */
export interface TaskOwner {
  postWith(token: string, signal: Signal): Promise<boolean>;
}

interface Offer {
  readonly request: TaskRequest;
  readonly owner: TaskOwner;
}

interface Line {
  readonly offers: Set<Offer>;
  /** Wakes a worker that waits; the one that waits longest comes first. */
  readonly workers: Set<() => void>;
}

/** Tasks that wait for a worker, and workers that wait for a task, a line of both for each activity. */
export class ActivityQueue {
  private readonly lines = new Map<string, Line>();

  /** Puts a task in line. The result takes it out again. */
  offer(request: TaskRequest, owner: TaskOwner): () => void {
    const line = this.line(request.resource);
    const offer = { request, owner };
    line.offers.add(offer);
    wakeFirst(line);
    return () => void line.offers.delete(offer);
  }

  /** The oldest task in line, as soon as there is one; undefined when `until` settles before. */
  async take({ activityArn, workerName, until }: PollRequest): Promise<ActivityTask | undefined> {
    const line = this.line(activityArn);
    let isOver = false;
    const over = until.then(
      () => (isOver = true),
      () => (isOver = true),
    );
    while (!isOver) {
      const task = await this.takeNow(line, workerName);
      if (task) return task;
      await this.woken(line, over);
    }
    // Whoever was woken for nothing passes it on.
    wakeFirst(line);
    return undefined;
  }

  private async takeNow(line: Line, workerName: string | undefined): Promise<ActivityTask | undefined> {
    for (const offer of line.offers) {
      line.offers.delete(offer);
      const { request, owner } = offer;
      const signal = { kind: 'ActivityStarted', task: request.task, workerName } as const;
      if (await owner.postWith(request.token!, signal))
        return { taskToken: request.token!, input: JSON.stringify(request.input) };
    }
    return undefined;
  }

  private async woken({ workers }: Line, over: Promise<unknown>): Promise<void> {
    let wake = () => {};
    const woken = new Promise<void>((resolve) => (wake = resolve));
    workers.add(wake);
    await Promise.race([over, woken]);
    workers.delete(wake);
  }

  private line(activityArn: string): Line {
    let line = this.lines.get(activityArn);
    if (!line) this.lines.set(activityArn, (line = { offers: new Set(), workers: new Set() }));
    return line;
  }
}

function wakeFirst({ offers, workers }: Line): void {
  if (offers.size === 0) return;
  for (const wake of workers) {
    workers.delete(wake);
    return wake();
  }
}
