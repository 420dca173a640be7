import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json, JsonObject } from '../base/json';
import { assertSoundHistory } from '../machine/testing/random/assert-sound';
import { Choices } from '../machine/testing/random/choices';
import { INPUTS } from '../machine/testing/random/expressions';
import { randomMachine } from '../machine/testing/random/random-machine';
import { CHILD, RESOURCES } from '../machine/testing/random/tasks';
import { createTestEngine, type TestEngine, type TestEngineOptions } from '../testing';
import type { Store } from './ports';
import type { ExecutionRecord, StoredEvent } from './records';

/** `PASOS_PROPERTY_RUNS=2000 npx vitest run engine/host/interleavings` looks longer, and elsewhere each time. */
const runs = process.env.PASOS_PROPERTY_RUNS;
const options = runs === undefined ? { numRuns: 20, seed: 20_261_125 } : { numRuns: Number(runs) };
const TIMEOUT = 3_600_000;

const OWNER = { partition: 'aws', region: 'us-east-1', account: '123456789012' };
const MACHINE = 'arn:aws:states:us-east-1:123456789012:stateMachine:main';
const CHILD_DEFINITION = {
  StartAt: 'A',
  States: { A: { Type: 'Wait', Seconds: 7, Next: 'B' }, B: { Type: 'Pass', End: true } },
};
const ACTIONS = 20;
const ROUNDS_MAX = 300;

const chance = fc.noBias(fc.array(fc.nat({ max: 9_999 }), { maxLength: 400, size: 'max' }));

test(
  'whatever happens to a host, what it has committed is sound, and everything ends',
  { timeout: TIMEOUT },
  () =>
    fc.assert(
      fc.asyncProperty(chance.map(randomMachine), chance, async (machine, numbers) => {
        await lived(machine, new World(new Choices(numbers)));
      }),
      options,
    ),
);

test(
  'an execution that leaves memory whenever it rests has the history of one that never does',
  { timeout: TIMEOUT },
  () =>
    fc.assert(
      fc.asyncProperty(chance.map(randomMachine), chance, async (machine, numbers) => {
        const [restless, resting] = [Infinity, 0].map(
          (longRest) => new World(new Choices(numbers), longRest),
        );
        await lived(machine, restless!);
        await lived(machine, resting!);
        expect((await resting!.histories()).map(timeless)).toEqual(
          (await restless!.histories()).map(timeless),
        );
      }),
      options,
    ),
);

/** Without the moment at which a clock was compared with the world's: what it shows is in the history. */
function timeless({ record: { clock: _clock, ...record }, history }: Lived) {
  return { record, history };
}

async function lived(machine: JsonObject, world: World): Promise<void> {
  await world.begin(machine);
  for (let action = 0; action < ACTIONS; action++) await world.act();
  await world.end();
}

interface Lived {
  readonly record: ExecutionRecord;
  readonly history: readonly StoredEvent[];
}

/** An engine with workers, callers and a clock, all led by chance. It may be killed and started again. */
class World {
  private readonly store = createTestEngine().store;
  private engine: TestEngine;
  private cut = () => {};
  private readonly tokens: string[] = [];
  private readonly arns: string[] = [];

  constructor(
    private readonly choices: Choices,
    private readonly longRest?: number,
  ) {
    this.engine = this.boot();
  }

  async begin(machine: JsonObject): Promise<void> {
    await this.call('CreateActivity', { name: 'work' });
    await this.create('child', CHILD_DEFINITION);
    await this.create('main', machine);
    await this.start();
  }

  private async start(): Promise<void> {
    const input = JSON.stringify(this.choices.chance(30) ? this.choices.of(...INPUTS) : INPUTS[0]);
    const name = `run${this.arns.length}`;
    await this.call('StartExecution', { stateMachineArn: MACHINE, name, input });
    this.arns.push(`${MACHINE.replace(':stateMachine:', ':execution:')}:${name}`);
  }

  /** The execution that was started last. */
  private get executionArn(): string {
    return this.arns.at(-1)!;
  }

  /** Something happens. */
  async act(): Promise<void> {
    const { choices, executionArn } = this;
    const { clocks } = this.engine.host;
    const isOver = (await this.store.executions.open()).length === 0;
    if (isOver && !choices.chance(40)) return this.start();
    const token = this.tokens[choices.below(Math.max(1, this.tokens.length))] ?? '?';
    const advance = () => this.engine.clock.advance(choices.below(40_000));
    const tell = (operation: string, more: JsonObject = {}) =>
      this.call(operation, { taskToken: token, ...more });
    const actions: readonly (() => Promise<unknown>)[] = [
      advance,
      advance,
      () => tell('SendTaskSuccess', { output: '{"a":1}' }),
      () => tell('SendTaskFailure', { error: 'Boom' }),
      () => tell('SendTaskHeartbeat'),
      () => this.poll(),
      () => this.crash(),
      () => clocks.skip(executionArn),
      () =>
        clocks.setPace(
          executionArn,
          choices.of({ kind: 'real' }, { kind: 'skip' }, { kind: 'scaled', rate: 60 }),
        ),
      () => (choices.chance(20) ? this.call('StopExecution', { executionArn }) : advance()),
      () => this.call('RedriveExecution', { executionArn }),
    ];
    await actions[choices.below(actions.length)]!();
    await this.settle();
    await this.assertSound();
  }

  /** Workers do their work, and time passes until nothing runs any more; what still waits for nobody is stopped. */
  async end(): Promise<void> {
    for (let round = 0; round < ROUNDS_MAX; round++) {
      const running = await this.store.executions.open();
      if (running.length === 0) break;
      await this.poll();
      for (const taskToken of this.tokens.splice(0))
        await this.call('SendTaskSuccess', { taskToken, output: '1' });
      await this.engine.clock.advance(30_000);
    }
    for (const executionArn of this.arns) await this.call('StopExecution', { executionArn });
    await this.engine.clock.runToEnd();
    await this.assertSound();
    expect(await this.store.executions.open()).toEqual([]);
    expect(await this.store.mapRuns.running()).toEqual([]);
    await this.engine.close();
  }

  private boot(start?: number): TestEngine {
    const { store, cut } = severable(this.store);
    this.cut = cut;
    const engine = createTestEngine({
      store,
      start,
      longRest: this.longRest,
      integrations: this.integrations(() => engine),
    });
    return engine;
  }

  /** The process is gone: nothing that it had not committed ever happens. */
  private async crash(): Promise<void> {
    this.cut();
    this.engine = this.boot(this.engine.clock.now());
    await this.engine.ready;
  }

  private integrations(engine: () => TestEngine): TestEngineOptions['integrations'] {
    const { choices, tokens } = this;
    const served: readonly string[] = [RESOURCES.lambda, RESOURCES.invoke, RESOURCES.callback];
    return [
      {
        serves: (resource) => served.includes(resource),
        perform: ({ token }) => {
          if (token !== undefined) tokens.push(token);
          const output = choices.of<Json>({ a: 1 }, [1, 2], null);
          const reply = choices.chance(15)
            ? ({ kind: 'TaskFailed', error: 'Boom' } as const)
            : ({ kind: 'TaskSucceeded', output } as const);
          const { clock } = engine();
          const delay = choices.chance(50) ? choices.below(60_000) : 0;
          return new Promise((resolve) => clock.schedule(clock.now() + delay, () => resolve(reply)));
        },
      },
    ];
  }

  private async poll(): Promise<void> {
    const { engine } = this;
    const polling = engine.api.call('GetActivityTask', { activityArn: RESOURCES.activity }, OWNER);
    void polling.then(({ taskToken }) => taskToken !== undefined && this.tokens.push(taskToken as string));
    await this.settle();
  }

  private create(name: string, definition: JsonObject): Promise<unknown> {
    const roleArn = 'arn:aws:iam::123456789012:role/lab';
    return this.call('CreateStateMachine', { name, roleArn, definition: JSON.stringify(definition) });
  }

  /** Callers hear errors all the time; only one of ours is no answer. */
  private async call(operation: string, input: JsonObject): Promise<void> {
    const headers = { 'x-amz-target': `AWSStepFunctions.${operation}` };
    const body = JSON.stringify(input);
    const request = new Request('http://engine.invalid', { method: 'POST', headers, body });
    const answering = this.engine.fetch(request);
    await this.settle();
    const response = await answering;
    expect(response.status).toBeLessThan(500);
  }

  private settle(): Promise<void> {
    return this.engine.clock.advance(0);
  }

  private async assertSound(): Promise<void> {
    for (const { record, history } of await this.histories()) {
      assertSoundHistory(history, record.status !== 'RUNNING');
      expect(record.stopDate).toBe(record.status === 'RUNNING' ? undefined : history.at(-1)!.timestamp);
    }
  }

  /** All executions there are, each with all its events. */
  async histories(): Promise<readonly Lived[]> {
    const { executions } = this.store;
    const found: Lived[] = [];
    for (const stateMachineArn of [MACHINE, CHILD, ...(await this.mapRunMachines())]) {
      const { items } = await executions.list({ stateMachineArn }, { limit: 1_000 });
      for (const record of items) {
        const { items: history } = await executions.history(record.arn, { limit: 25_000, reverse: false });
        found.push({ record, history });
      }
    }
    return found;
  }

  private async mapRunMachines(): Promise<readonly string[]> {
    const pages = this.arns.map((arn) => this.store.mapRuns.list(arn, { limit: 1_000 }));
    const runs = (await Promise.all(pages)).flatMap(({ items }) => items);
    return runs.map(({ stateMachineArn }) => stateMachineArn);
  }
}

/** The store as a process sees it that may be killed: once it is cut off, no call of it is ever answered or done. */
function severable(store: Store): { readonly store: Store; readonly cut: () => void } {
  let isCut = false;
  const wrap = <T extends object>(target: T): T =>
    new Proxy(target, {
      get(object, name) {
        const member: unknown = Reflect.get(object, name);
        if (typeof member !== 'function')
          return typeof member === 'object' && member !== null ? wrap(member) : member;
        return (...args: unknown[]) =>
          isCut ? new Promise(() => {}) : (member.apply(object, args) as unknown);
      },
    });
  return { store: wrap(store), cut: () => void (isCut = true) };
}
