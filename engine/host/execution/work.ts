import type { Command, TaskWork } from '../../machine/command';
import type { Waiting } from '../../machine/execution/execution';
import type { MapRuns } from '../map-runs/map-runs';
import type { Parent } from '../map-runs/surroundings';
import type { Ports, TaskReply } from '../ports';
import type { ActivityQueue, TaskOwner } from '../tasks/activity-queue';

export interface WorkSurroundings {
  readonly ports: Pick<Ports, 'dispatcher'>;
  readonly activities: ActivityQueue;
  readonly mapRuns: MapRuns;
}

/** The execution that has its work done, and hears how it went. */
export interface Client extends Parent, TaskOwner {}

/** The work that goes on for one execution: its tasks and its Map Runs. */
export class Work {
  /** How each task is cancelled. */
  private readonly tasks = new Map<string, () => void>();

  constructor(
    private readonly around: WorkSurroundings,
    private readonly client: Client,
  ) {}

  /** Carries out what a step wants done. */
  perform(command: Command): void {
    switch (command.kind) {
      case 'Continue':
        return void this.client.post({ kind: 'Continued' });
      case 'CancelTask':
        return this.cancel(command);
      case 'PerformTask':
        return this.dispatch(command);
      case 'ReadItems':
        return this.around.mapRuns.read(this.client, command);
      case 'StartMapRun':
        return this.around.mapRuns.start(this.client, command);
      case 'CancelMapRun':
        return this.around.mapRuns.cancel(command.mapRun);
    }
  }

  /** Takes up again what a saved execution waits for. */
  resume(waitings: readonly Waiting[]): void {
    const { mapRuns } = this.around;
    for (const waiting of waitings) {
      if (waiting.kind === 'task' && !waiting.mocked) this.dispatch(waiting);
      if (waiting.kind === 'reading-items') mapRuns.read(this.client, waiting);
      if (waiting.kind === 'map-run') mapRuns.start(this.client, waiting);
    }
  }

  /** What is still under way goes on without us; what it answers, nobody hears. */
  leave(): void {
    this.tasks.clear();
  }

  private cancel({ task, job }: Extract<Command, { kind: 'CancelTask' }>): void {
    const cancel = this.tasks.get(task);
    this.tasks.delete(task);
    if (cancel) return cancel();
    if (job) this.around.ports.dispatcher.abandon?.({ ...job, executionArn: this.client.record.arn });
  }

  private dispatch(work: TaskWork & { readonly isTaken?: boolean }): void {
    const { activities, ports } = this.around;
    const request = { ...work, executionArn: this.client.record.arn };
    if (isActivity(work.resource)) {
      if (!work.isTaken) this.tasks.set(work.task, activities.offer(request, this.client));
      return;
    }
    const reply = (answer: TaskReply) => {
      if (answer.kind !== 'TaskSubmitted') this.tasks.delete(work.task);
      void this.client.post({ ...answer, task: work.task });
    };
    this.tasks.set(work.task, ports.dispatcher.dispatch(request, reply));
  }
}

function isActivity(resource: string): boolean {
  return /^arn:[^:]+:states:[^:]+:[^:]*:activity:/.test(resource);
}
