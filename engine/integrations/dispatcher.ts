import type { Json } from '../base/json';
import type { Dispatcher, Ids, TaskReply, TaskRequest } from '../host/ports';
import type { Gate } from './access/access-gate';
import type { CallReply, Integration } from './integration';
import { unavailable } from './unavailable';

/** Hands each task to the first integration that serves its resource; one that none serves fails as in AWS. */
export function dispatcher(
  integrations: readonly Integration[],
  ids: Pick<Ids, 'uuid'>,
  gate: Gate = openGate,
): Dispatcher {
  const all = [...integrations, unavailable(ids)];
  return {
    dispatch(request, reply) {
      const integration = all.find((candidate) => candidate.serves(request.resource))!;
      const task = new Dispatched({ integration, gate }, request, reply);
      void task.run();
      return () => task.cancel();
    },
    async problemsOf(resource, parameters) {
      const integration = all.find((candidate) => candidate.serves(resource))!;
      return (await integration.problems?.(resource, parameters)) ?? [];
    },
    abandon(request) {
      const integration = all.find((candidate) => candidate.serves(request.resource))!;
      new Dispatched({ integration, gate }, request, () => undefined).cancel();
    },
    executionOf({ resource, submitted }) {
      if (submitted === undefined || patternOf(resource) !== 'sync') return undefined;
      return all.find((candidate) => candidate.serves(resource))!.executionOf?.(submitted);
    },
  };
}

const openGate: Gate = async () => undefined;

/** One task under way: the call, and for a job the wait for its end. */
class Dispatched {
  private isWaitedFor = true;
  private submitted: Json | undefined;

  constructor(
    private readonly doing: { readonly integration: Integration; readonly gate: Gate },
    private readonly request: TaskRequest,
    private readonly reply: (reply: TaskReply) => void,
  ) {
    this.submitted = request.submitted;
  }

  async run(): Promise<void> {
    const pattern = patternOf(this.request.resource);
    if (this.submitted === undefined) {
      const { endsAfterSeconds, ...answer } = await this.attempt(() => this.perform());
      if (pattern === undefined || answer.kind === 'TaskFailed') return this.send(answer);
      this.submitted = answer.output;
      const ends = endsAfterSeconds !== undefined && { endsAfterSeconds };
      this.send({ kind: 'TaskSubmitted', output: answer.output, ...ends });
      if (!this.isWaitedFor) return this.cancel();
      if (ends) return;
    }
    const { submitted } = this;
    // Whoever has the token answers; nothing is left to do here.
    if (pattern !== 'sync') return;
    this.send(await this.attempt(async () => this.doing.integration.follow?.(this.request, submitted)));
  }

  /** Nothing is called that the gate does not let through. */
  private async perform(): Promise<CallReply> {
    const { integration, gate } = this.doing;
    return (await gate(this.request)) ?? integration.perform(this.request);
  }

  cancel(): void {
    this.isWaitedFor = false;
    const { submitted } = this;
    if (submitted === undefined || patternOf(this.request.resource) !== 'sync') return;
    void this.doing.integration.abandon?.(this.request, submitted)?.catch(() => undefined);
  }

  private send(reply: TaskReply): void {
    if (this.isWaitedFor) this.reply(reply);
  }

  private async attempt(
    work: () => Promise<(CallReply & { readonly endsAfterSeconds?: number }) | undefined>,
  ): Promise<CallReply & { readonly endsAfterSeconds?: number }> {
    try {
      return (await work()) ?? INTERNAL_ERROR;
    } catch {
      return INTERNAL_ERROR;
    }
  }
}

function patternOf(resource: string): 'sync' | 'callback' | undefined {
  if (resource.endsWith('.waitForTaskToken')) return 'callback';
  return /\.sync(:2)?$/.test(resource) ? 'sync' : undefined;
}

const INTERNAL_ERROR: CallReply = {
  kind: 'TaskFailed',
  error: 'States.TaskFailed',
  cause: 'The local engine could not perform the task because of an internal error.',
};
