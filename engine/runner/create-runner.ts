import { InvariantError } from '../base/invariant';
import type { Answer, Evaluation, Evaluator } from '../query/jsonata/evaluation';
import { Child, type Batch } from './child-process';

export interface Runner extends Evaluator {
  /** Ends its processes. What was not answered is refused. */
  close(): Promise<void>;
}

/**
 * Evaluates JSONata in a process of its own, which may be killed at any moment: an expression that takes all time or
 * memory gets an error for an answer, and those behind it an answer from the next process. Nothing is started before
 * the first evaluation; then one process works and one stands by.
 */
export function createRunner(): Runner {
  return new ProcessRunner();
}

/** So often in a row a process may fail to start before those who wait for it are told. */
const STARTS_MAX = 3;

class ProcessRunner implements Runner {
  private readonly queue: Batch[] = [];
  private active: Child | undefined;
  private spare: Child | undefined;
  /** Still at one slow batch, its last. */
  private leaving: Child | undefined;
  private failedStarts = 0;
  private isClosed = false;

  async evaluate(evaluation: Evaluation): Promise<readonly Answer[]> {
    if (evaluation.expressions.length === 0) return [];
    return new Promise((settle, fail) => {
      const request = JSON.stringify(evaluation);
      this.queue.push({ request, expressions: evaluation.expressions.length, answers: [], settle, fail });
      this.pump();
    });
  }

  async close(): Promise<void> {
    this.isClosed = true;
    const children = this.children;
    const ended = children.map((child) => child.ended);
    for (const child of children) {
      child.hold(true);
      child.kill();
    }
    this.refuse('The runner is closed');
    await Promise.all(ended);
  }

  private get children(): Child[] {
    return [this.active, this.spare, this.leaving].filter((child) => child !== undefined);
  }

  /** Hands out as much as the active process takes. */
  private pump(): void {
    if (this.isClosed) return this.refuse('The runner is closed');
    if (this.queue.length > 0) this.active ??= this.start();
    while (this.active?.isReady && this.active.hasRoom && this.queue.length > 0) {
      this.active.give(this.queue.shift()!);
    }
    for (const child of this.children) {
      child.hold(child.isBusy || (child === this.active && this.queue.length > 0));
    }
  }

  private start(): Child {
    return new Child({
      free: (child) => this.free(child),
      slow: () => this.overtake(),
      ended: (child) => this.ended(child),
    });
  }

  private free(child: Child): void {
    this.failedStarts = 0;
    if (child === this.leaving) child.kill();
    if (this.active?.isSlow) this.overtake();
    this.pump();
    this.standBy();
  }

  /** Leaves a slow batch behind with its process, and goes on with the spare. */
  private overtake(): void {
    if (!this.active || !this.spare?.isReady) return;
    this.leaving = this.active;
    this.queue.unshift(...this.active.takeWaiting());
    this.promote();
    this.pump();
  }

  private ended(child: Child): void {
    this.queue.unshift(...child.takeWaiting());
    if (child === this.active) this.promote();
    else if (child === this.spare) this.spare = undefined;
    else this.leaving = undefined;
    if (!child.isReady && ++this.failedStarts >= STARTS_MAX) {
      this.failedStarts = 0;
      this.refuse(`The runner does not start: ${child.lastWords}`);
    }
    this.pump();
    this.standBy();
  }

  /** A second process, once the first one works. */
  private standBy(): void {
    if (this.isClosed || !this.active?.isReady || this.leaving || this.failedStarts > 0) return;
    this.spare ??= this.start();
  }

  private promote(): void {
    this.active = this.spare;
    this.spare = undefined;
  }

  private refuse(reason: string): void {
    for (const batch of this.queue.splice(0)) batch.fail(new InvariantError(reason));
  }
}
