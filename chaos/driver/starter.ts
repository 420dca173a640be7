import type { AwsClient } from '../aws-client';
import type { Planned } from '../scenario/plan';
import { activityArn, helpers, machineArn, machines, revisedMachine } from '../scenario/machines';
import type { AckLog } from './ack-log';

const roleArn = 'arn:aws:iam::123456789012:role/Chaos';
export const revised = 'revised';

/** Creates what the executions need, then starts and stops them. Whatever got no answer is asked for again. */
export class Starter {
  private revision = 0;

  constructor(
    private readonly client: AwsClient,
    private readonly log: AckLog,
  ) {}

  async createAll(): Promise<void> {
    await this.client.demand('CreateActivity', { name: activityArn.split(':').at(-1) });
    this.log.add({ kind: 'create', arn: activityArn });
    const all = { ...helpers, ...machines, [revised]: revisedMachine(0) };
    await Promise.all(Object.entries(all).map(([name, definition]) => this.create(name, definition)));
  }

  private async create(name: string, definition: object): Promise<void> {
    await this.client.demand('CreateStateMachine', { name, definition: JSON.stringify(definition), roleArn });
    this.log.add({ kind: 'create', arn: machineArn(name) });
  }

  async start(planned: Planned): Promise<void> {
    await this.leaveRunning(planned);
    if (planned.kind === 'stopped') await this.stop(planned);
  }

  async leaveRunning({ name, machineArn: stateMachineArn, input }: Planned): Promise<void> {
    const outcome = await this.client.persist('StartExecution', { stateMachineArn, name, input });
    if (outcome.kind === 'done') {
      this.log.add({ kind: 'start', name, arn: String(outcome.answer.executionArn) });
    } else if (outcome.asked === 1 || outcome.code !== 'ExecutionAlreadyExists') {
      this.client.wrongAnswers.push(`StartExecution of ${name}: ${outcome.code}: ${outcome.message}`);
    }
  }

  async stop({ name, machineArn }: Planned): Promise<void> {
    const executionArn = `${machineArn.replace(':stateMachine:', ':execution:')}:${name}`;
    await this.client.demand('StopExecution', { executionArn, error: 'Halted', cause: name });
    this.log.add({ kind: 'stop', name });
  }

  /** One revision more of a machine that nobody runs. */
  async revise(): Promise<void> {
    const revision = (this.revision += 1);
    const definition = JSON.stringify(revisedMachine(revision));
    await this.client.demand('UpdateStateMachine', { stateMachineArn: machineArn(revised), definition });
    this.log.add({ kind: 'update', revision });
  }
}
