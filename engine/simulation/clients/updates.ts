import type { JsonObject } from '../../base/json';
import type { Store } from '../../host/ports';
import type { Answer } from '../processes/engine-process';
import type { Processes } from '../processes/processes';
import type { World } from '../world/world';
import { machineArn } from './runs';

const NAME = 'changes';
const ARN = machineArn(NAME);
const ROLE = 'arn:aws:iam::123456789012:role/lab';

/** `gone`, or which version of it stands there. */
type State = number | 'gone';

/** One client that creates, changes and deletes a machine, one call after the other, and knows what must be there. */
export class Updates {
  /** What may be there: more than one thing after a call that was not answered. */
  private possible: readonly State[] = ['gone'];
  private version = 0;
  private isCalling = false;

  constructor(
    private readonly world: World,
    private readonly processes: Processes,
    /** The disk itself, not as any process sees it. */
    private readonly disk: Store,
  ) {}

  act(): void {
    if (this.isCalling) return;
    const next = ++this.version;
    const definition = definitionOf(next);
    switch (this.world.chance.weighted({ create: 3, update: 3, start: 2, delete: 1 })) {
      case 'create':
        return this.change('CreateStateMachine', { name: NAME, roleArn: ROLE, definition }, next);
      case 'update':
        return this.change('UpdateStateMachine', { stateMachineArn: ARN, definition }, next);
      case 'delete':
        return this.change('DeleteStateMachine', { stateMachineArn: ARN }, 'gone');
      case 'start':
        return this.start();
    }
  }

  /** What stands there is what may stand there. */
  async check(): Promise<void> {
    if (this.isCalling) return;
    const { possible } = this;
    const found = await this.disk.stateMachines.find(ARN);
    const state = found ? versionOf(found.revision.definition) : 'gone';
    if (!possible.includes(state))
      this.world.fail(`the machine is ${state}, and should be ${possible.join(' or ')}`);
  }

  private change(operation: string, input: JsonObject, next: State): void {
    this.call(operation, input, async (answer) => {
      if (answer.kind === 'answered') this.possible = [next];
      else if (answer.kind !== 'refused') this.possible = [...new Set([...this.possible, next])];
      await this.check();
    });
  }

  /** An execution runs the version that was there when it was started. */
  private start(): void {
    const { possible } = this;
    this.call(
      'StartExecution',
      { stateMachineArn: ARN, name: `v${this.version}`, input: '{}' },
      async (answer) => {
        if (answer.kind !== 'answered') return;
        const record = await this.disk.executions.find(answer.output.executionArn as string);
        const revision = record && (await this.disk.stateMachines.findRevision(record.revisionKey));
        if (!revision || !possible.includes(versionOf(revision.definition)))
          this.world.fail(`an execution runs another version than ${possible.join(' or ')}`);
      },
    );
  }

  private call(operation: string, input: JsonObject, then: (answer: Answer) => Promise<void>): void {
    const calling = this.processes.call(operation, input, NAME);
    if (!calling) return;
    this.isCalling = true;
    void calling.then((answer) => {
      this.isCalling = false;
      return then(answer);
    });
  }
}

function definitionOf(version: number): string {
  const A = { Type: 'Pass', Result: version, Next: 'B' };
  return JSON.stringify({ StartAt: 'A', States: { A, B: { Type: 'Wait', Seconds: 60, End: true } } });
}

function versionOf(definition: string): number {
  const { States } = JSON.parse(definition) as { States: { A: { Result: number } } };
  return States.A.Result;
}
