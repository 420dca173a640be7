import type { Owner } from '../../../base/arn';
import type { JsonObject } from '../../../base/json';
import type { Millis } from '../../../base/time';
import type { Call } from '../../base/services';
import type { Script } from './script';

/** A job as it is kept. What it is like now follows from the time. */
export interface Job {
  readonly id: string;
  readonly createdAt: Millis;
  readonly script: Script;
  /** What was asked for, as the API of the service has it. */
  readonly request: JsonObject;
  /** Somebody put an end to it, or looked for its end on a clock that is ahead of ours. */
  readonly ended?: Ended;
}

type Ended =
  { readonly kind: 'by-itself' } | { readonly kind: 'stopped'; readonly at: Millis; readonly reason: string };

export type JobState =
  | { readonly kind: 'running' }
  | { readonly kind: 'succeeded' | 'failed'; readonly at: Millis }
  | { readonly kind: 'stopped'; readonly at: Millis; readonly reason: string };

export function stateOf({ createdAt, script, ended }: Job, now: Millis): JobState {
  if (ended?.kind === 'stopped') return ended;
  const at = createdAt + script.seconds * 1000;
  if (!ended && now < at) return { kind: 'running' };
  return { kind: script.failure === undefined && script.exitCode === 0 ? 'succeeded' : 'failed', at };
}

/** The jobs of one kind, such as the tasks of ECS, of one account. */
export class Jobs {
  constructor(private readonly kind: string) {}

  collection({ account, region }: Pick<Owner, 'account' | 'region'>): string {
    const [service, name] = this.kind.split('/');
    return `${service}/${account}/${region}/${name}`;
  }

  add(job: Job, { tx, caller }: Call): void {
    tx.put(this.collection(caller), job.id, job);
  }

  find(id: string, { tx, caller }: Call): Promise<Job | undefined> {
    return tx.get<Job>(this.collection(caller), id);
  }

  /** The newest come last. */
  async list({ tx, caller }: Call): Promise<readonly Job[]> {
    const page = await tx.list(this.collection(caller), { limit: 1000 });
    return page.items
      .map(({ value }) => value as unknown as Job)
      .sort((left, right) => left.createdAt - right.createdAt);
  }

  /** Puts an end to it, if it still runs. */
  stop(job: Job, reason: string, call: Call): Job {
    if (stateOf(job, call.now).kind !== 'running') return job;
    const stopped: Job = { ...job, ended: { kind: 'stopped', at: call.now, reason } };
    this.add(stopped, call);
    return stopped;
  }

  /** Its time has passed where it is waited for, be it a simulated one. */
  async end(id: string, call: Call): Promise<void> {
    const job = await this.find(id, call);
    if (job && !job.ended) this.add({ ...job, ended: { kind: 'by-itself' } }, call);
  }
}
