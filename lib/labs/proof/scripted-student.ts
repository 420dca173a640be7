import {
  CreateStateMachineAliasCommand,
  CreateStateMachineCommand,
  DeleteStateMachineCommand,
  PublishStateMachineVersionCommand,
  StartExecutionCommand,
  UpdateStateMachineAliasCommand,
  UpdateStateMachineCommand,
} from '@aws-sdk/client-sfn';
import type { Lab, LabStep } from '../lab';
import { createJudge } from '../judge';
import type { Judge, Verdicts } from '../judge';
import { provide, isProvided } from '../provision/provide';
import { callUntil } from '../run/service-calls';
import type { FunctionRunner } from '@pasos/engine/node';
import type { Action } from './proof.schema';
import { machineArn, openWorld, roleArn, type World } from './world';

export interface Desk {
  readonly lab: Lab;
  readonly step: LabStep;
  /** Text of a file named in the proof. */
  readonly read: (file: string) => Promise<string>;
  /** What runs the code of functions for one engine; nothing does in a browser. */
  readonly functions: () => FunctionRunner | undefined;
}

/** Follows a script in an engine of its own, as a student would in the page. */
export class ScriptedStudent {
  /** Everything that has passed, at whatever moment. */
  readonly passed = new Set<string>();
  private readonly world: World;
  private readonly engine: World['engine'];
  private readonly client: World['client'];
  private readonly service: World['service'];
  private readonly judge: Judge;
  private readonly drafts: Record<string, string> = {};
  private readonly answers: Record<string, string> = {};
  private readonly firstDraft: string;
  private since = new Date(0);
  private kept: Readonly<Record<string, unknown>> = {};

  constructor(private readonly desk: Desk) {
    this.world = openWorld({ functions: desk.functions() });
    this.engine = this.world.engine;
    this.client = this.world.client;
    this.service = this.world.service;
    const { step } = desk;
    this.judge = createJudge({ ...this.world, step });
    this.firstDraft = step.drafts[0]?.id ?? '';
  }

  /** What was there before the step; the step begins after it. */
  async arrive(before: readonly Action[]): Promise<void> {
    const { lab } = this.desk;
    if (isProvided(lab)) await provide(lab, this.world);
    await this.follow(before);
    await this.engine.clock.advance(1000);
    this.since = new Date(this.engine.clock.now());
    for (const { id, start } of this.desk.step.drafts) this.drafts[id] = start;
  }

  async follow(actions: readonly Action[]): Promise<void> {
    for (const action of actions) await this.perform(action);
  }

  /** The checks look; what has passed stays passed. */
  async look(): Promise<Verdicts> {
    const { drafts, answers, since } = this;
    const verdicts = await this.judge.judge({ drafts, answers, since, passed: [...this.passed] }, () => {});
    for (const [id, { status }] of Object.entries(verdicts)) if (status === 'passed') this.passed.add(id);
    return verdicts;
  }

  leave(): Promise<void> {
    return this.engine.close();
  }

  private async perform(action: Action): Promise<unknown> {
    switch (action.do) {
      case 'save':
        return this.save(action);
      case 'type':
        return (this.drafts[action.draft ?? this.firstDraft] = await this.desk.read(action.file));
      case 'run':
        return this.run(action);
      case 'call':
        return this.call(action);
      case 'advance':
        return this.engine.clock.advance(action.seconds * 1000);
      case 'answer':
        return (this.answers[action.check] = action.value);
      case 'delete':
        await this.client.send(
          new DeleteStateMachineCommand({ stateMachineArn: this.arnOf(action.machine) }),
        );
        return this.engine.clock.advance(1000);
      case 'publish':
        return this.publish();
      case 'route':
        return this.route(action);
      case 'deploy':
        return this.deploy(action);
      case 'delete-stack':
        await this.service('cloudformation', 'DeleteStack', { StackName: action.stack });
        return this.engine.clock.advance(60_000);
      case 'judge':
        return this.look();
    }
  }

  private async save({ file, machine, type }: Action & { do: 'save' }): Promise<void> {
    const { step, read } = this.desk;
    const definition = file ? await read(file) : (step.drafts[0]?.solution ?? '');
    const name = machine ?? step.machine?.name ?? '';
    if (machine === undefined) this.drafts[this.firstDraft] = definition;
    try {
      const chosen = type ?? step.machine?.type ?? 'STANDARD';
      await this.client.send(
        new CreateStateMachineCommand({ name, definition, type: chosen, roleArn: roleArn(name) }),
      );
    } catch (error) {
      if (nameOf(error) !== 'StateMachineAlreadyExists') throw error;
      await this.client.send(
        new UpdateStateMachineCommand({ stateMachineArn: this.arnOf(name), definition }),
      );
    }
    await this.engine.clock.advance(1000);
  }

  private async run({ input, name, wait = true, refused, through }: Action & { do: 'run' }): Promise<void> {
    const stateMachineArn = [this.arnOf(), ...(through ? [through] : [])].join(':');
    const start = { stateMachineArn, input: JSON.stringify(input), ...(name && { name }) };
    const answer = await this.client.send(new StartExecutionCommand(start)).then(() => undefined, nameOf);
    if (answer !== refused) throw new Error(`start-execution was answered ${answer ?? 'with success'}`);
    if (wait) await this.engine.clock.runToEnd();
    await this.engine.clock.advance(1000);
  }

  private async publish(): Promise<void> {
    await this.client.send(new PublishStateMachineVersionCommand({ stateMachineArn: this.arnOf() }));
    await this.engine.clock.advance(1000);
  }

  private async route({ alias, weights }: Action & { do: 'route' }): Promise<void> {
    const routingConfiguration = weights.map(([version, weight]) => ({
      stateMachineVersionArn: `${this.arnOf()}:${version}`,
      weight,
    }));
    const stateMachineAliasArn = `${this.arnOf()}:${alias}`;
    try {
      await this.client.send(
        new UpdateStateMachineAliasCommand({ stateMachineAliasArn, routingConfiguration }),
      );
    } catch (error) {
      if (nameOf(error) !== 'ResourceNotFound') throw error;
      await this.client.send(new CreateStateMachineAliasCommand({ name: alias, routingConfiguration }));
    }
    await this.engine.clock.advance(1000);
  }

  private async deploy({ stack, template }: Action & { do: 'deploy' }): Promise<void> {
    await this.service('cloudformation', 'CreateStack', {
      StackName: stack,
      TemplateBody: await this.desk.read(template),
      Capabilities: ['CAPABILITY_IAM'],
    });
    await this.engine.clock.advance(60_000);
  }

  private async call(call: Action & { do: 'call' }): Promise<void> {
    const { isAsWanted, answer, kept } = await callUntil(call, { input: {}, kept: this.kept }, this.world);
    if (!isAsWanted) throw new Error(`${call.operation} was answered ${JSON.stringify(answer)}`);
    this.kept = kept;
    await this.engine.clock.advance(1000);
  }

  private arnOf(machine = this.desk.step.machine?.name ?? ''): string {
    return machineArn(machine);
  }
}

export function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : String(error);
}
