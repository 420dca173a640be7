import {
  CreateStateMachineCommand,
  DescribeStateMachineCommand,
  ListStateMachineAliasesCommand,
  ListStateMachinesCommand,
  ListStateMachineVersionsCommand,
  UpdateStateMachineCommand,
} from '@aws-sdk/client-sfn';
import { isNamed } from '@/lib/targets/log-reader';
import { localOwner, withOwner } from '@/lib/targets/owner';
import { notAgreed, type Target } from '@/lib/targets/target';
import { explainError, type CallProblem } from './explain/explain-error';
import { fullLogging, loggingOf, proposedGroup, type Logging } from './runs/logging';
import { createStore } from './store';

export interface PresentMachine {
  readonly kind: 'present';
  readonly arn: string;
  readonly type: 'STANDARD' | 'EXPRESS';
  readonly definition: string;
  /** Absent while it logs nothing. */
  readonly logging?: Logging;
}

export type MachineView = { readonly kind: 'unknown' } | { readonly kind: 'absent' } | PresentMachine;

export interface MachineSnapshot {
  readonly machine: MachineView;
  readonly isSaving: boolean;
  readonly problem?: CallProblem;
}

export interface MachineSpec {
  readonly name: string;
  readonly type: 'STANDARD' | 'EXPRESS';
}

/** A way to start a machine as it was published. */
export interface Qualified {
  readonly kind: 'version' | 'alias';
  readonly arn: string;
  readonly name: string;
}

/** The step's state machine in the account: created by the first save, updated by the next ones. */
export class Machine {
  readonly store = createStore<MachineSnapshot>({ machine: { kind: 'unknown' }, isSaving: false });

  private readonly client: Target['client'];

  constructor(
    private readonly target: Pick<Target, 'client' | 'logs' | 'owner' | 'prepare'>,
    readonly spec: MachineSpec,
  ) {
    this.client = target.client;
  }

  get arn(): string | undefined {
    return this.present?.arn;
  }

  get present(): PresentMachine | undefined {
    const { machine } = this.store.get();
    return machine.kind === 'present' ? machine : undefined;
  }

  /** The type it has, or will be made with. */
  get type(): 'STANDARD' | 'EXPRESS' {
    return this.present?.type ?? this.spec.type;
  }

  async load(): Promise<void> {
    try {
      this.store.set({ machine: await this.find(), problem: undefined });
    } catch (problem) {
      this.store.set({ problem: explainError(problem) });
    }
  }

  /** The machine's ARN, or undefined when the call failed and `problem` says why. */
  async save(definition: string): Promise<string | undefined> {
    return this.saving(async () => ({ ...(await this.write(definition)), definition }));
  }

  /** Has everything written about the executions that start from now on. */
  async turnOnLogging(): Promise<void> {
    await this.saving(async () => {
      const found = await this.find();
      if (found.kind !== 'present') return undefined;
      const { definition, type } = found;
      await this.target.prepare({ name: this.spec.name, type, definition, logs: true });
      const group = proposedGroup(this.spec.name);
      await this.target.logs.createGroup(group);
      const loggingConfiguration = fullLogging(found.arn, group);
      await this.client.send(
        new UpdateStateMachineCommand({ stateMachineArn: found.arn, loggingConfiguration }),
      );
      return { ...found, logging: loggingOf(loggingConfiguration) };
    });
  }

  /** Its aliases and versions, the newest first; none when the account does not tell. */
  async qualified(): Promise<readonly Qualified[]> {
    const stateMachineArn = this.arn;
    if (!stateMachineArn) return [];
    try {
      const [aliases, versions] = await Promise.all([
        this.client.send(new ListStateMachineAliasesCommand({ stateMachineArn })),
        this.client.send(new ListStateMachineVersionsCommand({ stateMachineArn })),
      ]);
      const of = (kind: Qualified['kind'], arn = ''): Qualified => ({
        kind,
        arn,
        name: arn.split(':').at(-1) ?? '',
      });
      return [
        ...(aliases.stateMachineAliases ?? []).map(({ stateMachineAliasArn }) =>
          of('alias', stateMachineAliasArn),
        ),
        ...(versions.stateMachineVersions ?? []).map((one) => of('version', one.stateMachineVersionArn)),
      ];
    } catch {
      return [];
    }
  }

  private async saving(change: () => Promise<PresentMachine | undefined>): Promise<string | undefined> {
    if (this.store.get().isSaving) return undefined;
    this.store.set({ isSaving: true, problem: undefined });
    try {
      const machine = await change();
      if (machine) this.store.set({ machine });
      return machine?.arn;
    } catch (problem) {
      if (!isNamed(problem, notAgreed)) this.store.set({ problem: explainError(problem) });
      return undefined;
    } finally {
      this.store.set({ isSaving: false });
    }
  }

  dismissProblem(): void {
    this.store.set({ problem: undefined });
  }

  /** Looks before it writes: the machine may have been made or deleted elsewhere, in another tab or a terminal. */
  private async write(text: string): Promise<PresentMachine> {
    const found = await this.find();
    const { name, type } = this.spec;
    // Labs name resources in the local account: what is written into another names that one's.
    const definition = withOwner(text, localOwner, this.target.owner());
    const { roleArn } = await this.target.prepare({ name, type, definition });
    if (found.kind === 'present') {
      await this.client.send(new UpdateStateMachineCommand({ stateMachineArn: found.arn, definition }));
      return found;
    }
    const created = await this.client.send(
      new CreateStateMachineCommand({ name, type, definition, roleArn }),
    );
    return { kind: 'present', type, arn: created.stateMachineArn ?? '', definition };
  }

  private async find(): Promise<MachineView> {
    let nextToken: string | undefined;
    do {
      const page = await this.client.send(new ListStateMachinesCommand({ maxResults: 1000, nextToken }));
      const arn = page.stateMachines?.find(({ name }) => name === this.spec.name)?.stateMachineArn;
      if (arn) return await this.describe(arn);
      nextToken = page.nextToken;
    } while (nextToken);
    return { kind: 'absent' };
  }

  private async describe(arn: string): Promise<MachineView> {
    try {
      const found = await this.client.send(new DescribeStateMachineCommand({ stateMachineArn: arn }));
      if (found.status === 'DELETING') return { kind: 'absent' };
      return {
        kind: 'present',
        arn,
        type: found.type ?? 'STANDARD',
        definition: withOwner(found.definition ?? '', this.target.owner(), localOwner),
        logging: loggingOf(found.loggingConfiguration),
      };
    } catch (problem) {
      if (problem instanceof Error && problem.name === 'StateMachineDoesNotExist') return { kind: 'absent' };
      throw problem;
    }
  }
}
