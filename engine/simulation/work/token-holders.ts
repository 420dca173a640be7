import type { Json, JsonObject } from '../../base/json';
import { readTaskToken } from '../../machine/task-token';
import type { Witness } from '../disk/witness';
import { waitingsOf } from '../../host/time/at-rest';
import type { Answer } from '../processes/engine-process';
import type { Processes } from '../processes/processes';
import type { World } from '../world/world';
import { plannedOutcome, type Outcome } from './outcome';

const OVER: readonly string[] = ['TaskTimedOut', 'TaskDoesNotExist', 'InvalidToken'];
const PATIENCE_MS = 5_000;
const DELAY_MS_MAX = 30_000;

interface Held {
  readonly token: string;
  readonly outcome: Outcome;
  /** How often its end was acknowledged. */
  acknowledged: number;
}

/** Those who hold a task's token and answer for it: with heartbeats, late, twice, and again until somebody hears them. */
export class TokenHolders {
  private readonly held = new Map<string, Held>();

  constructor(
    private readonly world: World,
    private readonly witness: Witness,
    private readonly processes: () => Processes,
  ) {}

  /** Somebody gets a token, with the work it stands for. A token that comes again is the same work. */
  give(token: string, work: Json): void {
    if (this.held.has(token)) return;
    const { chance, profile } = this.world;
    const outcome = plannedOutcome(work) ?? this.unplanned();
    const held: Held = { token, outcome, acknowledged: 0 };
    this.held.set(token, held);
    if (outcome.kind === 'stay-silent') return;
    const isCalm = profile.weights.time === 0;
    this.later(isCalm ? 0 : chance.of(0, 0, DELAY_MS_MAX), () => this.end(held));
    if (isCalm) return;
    if (chance.percent(30)) this.later(DELAY_MS_MAX, () => this.end(held));
    if (chance.percent(30)) this.later(DELAY_MS_MAX, () => this.beat(held));
  }

  /** Nobody keeps anybody waiting any more. */
  answerAll(): void {
    for (const held of this.held.values())
      if (held.acknowledged === 0 && isAwaited(this.witness, held.token)) this.end(held);
  }

  private unplanned(): Outcome {
    const { chance } = this.world;
    if (chance.percent(10)) return { kind: 'stay-silent' };
    return chance.percent(20) ? { kind: 'fail', error: 'Boom' } : { kind: 'succeed', output: { a: 1 } };
  }

  private later(delayMax: number, act: () => void): void {
    const { agenda, chance, clock } = this.world;
    const soon = () => void agenda.add({ label: 'the holder of a token acts', process: '', happen: act });
    if (delayMax === 0) soon();
    else clock.after(chance.below(delayMax), soon);
  }

  private end(held: Held): void {
    const { token: taskToken, outcome } = held;
    const [operation, input]: [string, JsonObject] =
      outcome.kind === 'fail'
        ? ['SendTaskFailure', { taskToken, error: outcome.error }]
        : [
            'SendTaskSuccess',
            { taskToken, output: JSON.stringify(outcome.kind === 'succeed' ? outcome.output : 1) },
          ];
    void this.tell(operation, input, taskToken).then((answer) => {
      if (answer.kind === 'answered') return this.acknowledged(held);
      if (answer.kind !== 'refused') return this.later(PATIENCE_MS, () => this.end(held));
      if (!OVER.includes(answer.code)) this.world.fail(`${operation} was refused: ${answer.code}`);
    });
  }

  private acknowledged(held: Held): void {
    held.acknowledged++;
    if (held.acknowledged > 1) this.world.fail('a task token worked twice');
    if (isAwaited(this.witness, held.token))
      this.world.fail('the end of a task was acknowledged and is not there');
  }

  private beat({ token: taskToken }: Held): void {
    void this.tell('SendTaskHeartbeat', { taskToken }, taskToken);
  }

  private async tell(operation: string, input: JsonObject, token: string): Promise<Answer> {
    const { executionArn = '?', task = '?' } = readTaskToken(token) ?? {};
    const label = `${executionArn.split(':').slice(6).join(':')} ${task}`;
    return (await this.processes().call(operation, input, label)) ?? { kind: 'lost' };
  }
}

/** Whether its execution waits for what the token stands for, as far as the disk knows. */
export function isAwaited(witness: Witness, token: string): boolean {
  const read = readTaskToken(token);
  const execution = read && witness.find(read.executionArn);
  if (!execution || execution.record.status !== 'RUNNING') return false;
  return waitingsOf(execution.snapshot).some(
    (waiting) => waiting.kind === 'task' && waiting.token === token && waiting.early === undefined,
  );
}
