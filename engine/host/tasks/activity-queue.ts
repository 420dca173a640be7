import type { Signal } from '../../machine/signal';
import { StaleWriteError, type ActivityTask, type PollRequest, type TaskRequest } from '../ports';

/** The execution that waits for a task: it says whether it still does. */
export interface TaskOwner {
  postWith(token: string, signal: Signal): Promise<boolean>;
}

/** The queues of other processes. */
export interface OtherQueues {
  /** A task that waits there. */
  take(activityArn: string, workerName: string | undefined): Promise<ActivityTask | undefined>;
  /** Tells them that a task waits here, and no worker. */
  announce(activityArn: string): void;
  /** Until it is time to ask again: what is announced may be missed. */
  pause(): Promise<void>;
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

  constructor(private readonly others?: OtherQueues) {}

  /** Puts a task in line. The result takes it out again. */
  offer(request: TaskRequest, owner: TaskOwner): () => void {
    const line = this.line(request.resource);
    const offer = { request, owner };
    line.offers.add(offer);
    if (line.workers.size === 0) this.others?.announce(request.resource);
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
      // Before anybody is asked, so that nothing is missed meanwhile.
      const [woken, leave] = this.join(line);
      const task =
        (await this.takeNow(activityArn, workerName)) ?? (await this.others?.take(activityArn, workerName));
      if (!task) await Promise.race([over, woken, ...(this.others ? [this.others.pause()] : [])]);
      leave();
      if (!task) continue;
      wakeFirst(line);
      return task;
    }
    // Whoever was woken for nothing passes it on.
    wakeFirst(line);
    return undefined;
  }

  /** The oldest task in line here, if there is one. */
  async takeNow(activityArn: string, workerName: string | undefined): Promise<ActivityTask | undefined> {
    const { offers } = this.line(activityArn);
    for (const offer of offers) {
      offers.delete(offer);
      const { request, owner } = offer;
      const signal = { kind: 'ActivityStarted', task: request.task, workerName } as const;
      if (await isStarted(owner.postWith(request.token!, signal)))
        return { taskToken: request.token!, input: JSON.stringify(request.input) };
    }
    return undefined;
  }

  /** Another process has tasks: whoever waits here asks for one. */
  heard(activityArn: string): void {
    const line = this.lines.get(activityArn);
    for (const wake of line?.workers ?? []) wake();
    line?.workers.clear();
  }

  /** Nothing is offered any more: the executions are another process's. */
  clear(): void {
    for (const { offers } of this.lines.values()) offers.clear();
  }

  /** Puts a worker in line. Resolves when it is woken; the function takes it out again. */
  private join({ workers }: Line): readonly [Promise<void>, () => void] {
    let wake = () => {};
    const woken = new Promise<void>((resolve) => (wake = resolve));
    workers.add(wake);
    return [woken, () => void workers.delete(wake)];
  }

  private line(activityArn: string): Line {
    let line = this.lines.get(activityArn);
    if (!line) this.lines.set(activityArn, (line = { offers: new Set(), workers: new Set() }));
    return line;
  }
}

/** False: its task is over, or another owner has the execution. */
async function isStarted(posting: Promise<boolean>): Promise<boolean> {
  try {
    return await posting;
  } catch (error) {
    if (error instanceof StaleWriteError) return false;
    throw error;
  }
}

function wakeFirst({ offers, workers }: Line): void {
  if (offers.size === 0) return;
  for (const wake of workers) {
    workers.delete(wake);
    return wake();
  }
}
