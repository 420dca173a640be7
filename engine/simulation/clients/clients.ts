import type { JsonObject } from '../../base/json';
import { toEpochSeconds } from '../../base/time';
import type { Witness } from '../disk/witness';
import { isClosed } from '../invariants/transitions';
import type { MachineUnderTest } from '../machines/machine-under-test';
import type { Answer } from '../processes/engine-process';
import type { Processes } from '../processes/processes';
import { short } from '../world/trace';
import type { World } from '../world/world';
import type { Ledger } from './ledger';
import { Readers } from './readers';
import { machineArn, newRun, type Run } from './runs';
import type { Updates } from './updates';

export interface ClientParts {
  readonly world: World;
  readonly witness: Witness;
  readonly processes: Processes;
  readonly ledger: Ledger;
  readonly updates: Updates;
  readonly machines: readonly MachineUnderTest[];
}

/** So long does a redrive know the client's token. */
const TOKEN_LIFETIME_MS = 15 * 60_000;

const WEIGHTS = { start: 30, again: 15, other: 3, stop: 4, redrive: 8, read: 20, update: 8 };

/** Clients that start, stop, redrive and look, and remember what they were told. */
export class Clients {
  readonly runs: Run[] = [];
  private readonly readers: Readers;
  private redrives = 0;

  constructor(private readonly parts: ClientParts) {
    this.readers = new Readers(parts);
  }

  /** One of them does something. */
  act(): void {
    const { chance } = this.parts.world;
    const run = this.runs[chance.below(this.runs.length)];
    const action = chance.weighted(WEIGHTS);
    if (action === 'start' || !run) return this.start();
    switch (action) {
      case 'again':
        return this.ask(run);
      case 'other':
        return this.askForOther(run);
      case 'stop':
        return this.stop(run);
      case 'redrive':
        return this.redrive(run);
      case 'read':
        return this.readers.read(run);
      case 'update':
        return this.parts.updates.act();
    }
  }

  /** Whoever was not told that it started asks again. */
  askAgain(): void {
    for (const run of this.runs) if (!run.isKnown) this.ask(run);
  }

  stopAll(): void {
    for (const run of this.runs)
      if (this.parts.witness.find(run.arn)?.record.status === 'RUNNING') this.stop(run);
  }

  /** Starts an execution of `machine`. */
  begin(machine: MachineUnderTest, input: JsonObject): Run {
    const run = newRun(machine, `run${this.runs.length}`, input);
    this.runs.push(run);
    this.ask(run);
    return run;
  }

  private start(): void {
    const { machines, world } = this.parts;
    if (this.runs.length >= world.profile.runs) return;
    const machine = machines[world.chance.below(machines.length)]!;
    this.begin(machine, machine.input(world.chance));
  }

  private ask(run: Run): void {
    const { name, input } = run;
    this.call(
      'StartExecution',
      { stateMachineArn: machineArn(run.machine.name), name, input },
      run,
      (answer) => {
        if (answer.kind === 'answered') return this.started(run, answer.output.startDate as number);
        if (answer.kind !== 'refused') return;
        if (answer.code === 'ExecutionAlreadyExists') return this.exists(run);
        this.parts.world.fail(`StartExecution was refused: ${answer.code}`);
      },
    );
  }

  private started(run: Run, startDate: number): void {
    if (run.startDate !== undefined && run.startDate !== startDate)
      return this.parts.world.fail(`${short(run.arn)} started twice`);
    run.startDate = startDate;
    run.isKnown = true;
    this.parts.ledger.acknowledged(`the start of ${short(run.arn)}`, () => {
      const record = this.parts.witness.find(run.arn)?.record;
      return (
        record !== undefined && toEpochSeconds(record.startDate) === startDate && record.input === run.input
      );
    });
  }

  /** It was started by an earlier call that nobody heard the answer of, and is over. */
  private exists(run: Run): void {
    run.isKnown = true;
    this.parts.ledger.acknowledged(`that ${short(run.arn)} exists`, () => this.events(run).length > 0);
  }

  /** The name is taken: an execution with another input must not start under it. */
  private askForOther(run: Run): void {
    if (run.startDate === undefined) return;
    const stateMachineArn = machineArn(run.machine.name);
    this.call('StartExecution', { stateMachineArn, name: run.name, input: '{"other":1}' }, run, (answer) => {
      if (answer.kind === 'answered') this.parts.world.fail('a name was given to a second execution');
    });
  }

  private stop(run: Run): void {
    run.isDisturbed = true;
    this.call('StopExecution', { executionArn: run.arn, error: 'Stopped' }, run, (answer) => {
      if (answer.kind !== 'answered') return;
      const { stopDate } = answer.output;
      this.parts.ledger.acknowledged(`the stop of ${short(run.arn)}`, () =>
        this.events(run).some((event) => isClosed(event) && toEpochSeconds(event.timestamp) === stopDate),
      );
    });
  }

  private redrive(run: Run): void {
    const record = this.parts.witness.find(run.arn)?.record;
    if (!record || record.status === 'RUNNING' || record.status === 'SUCCEEDED') return;
    run.isDisturbed = true;
    const clientToken = this.parts.world.chance.percent(50) ? `redrive${this.redrives++}` : undefined;
    const input = { executionArn: run.arn, ...(clientToken !== undefined && { clientToken }) };
    const ask = (earlier?: number) =>
      this.call('RedriveExecution', input, run, (answer) => {
        if (answer.kind !== 'answered') return;
        const redriveDate = answer.output.redriveDate as number;
        this.parts.ledger.acknowledged(`the redrive of ${short(run.arn)}`, () =>
          this.events(run).some(
            ({ type, timestamp }) =>
              type === 'ExecutionRedriven' && toEpochSeconds(timestamp) === redriveDate,
          ),
        );
        if (earlier === undefined && clientToken !== undefined) return ask(redriveDate);
        const isRemembered = this.parts.world.clock.now() - (earlier ?? 0) * 1_000 <= TOKEN_LIFETIME_MS;
        if (earlier !== undefined && isRemembered && earlier !== redriveDate)
          this.parts.world.fail('a redrive asked for twice was done twice');
      });
    ask();
  }

  private events(run: Run) {
    return this.parts.witness.find(run.arn)?.events ?? [];
  }

  private call(operation: string, input: JsonObject, run: Run, then: (answer: Answer) => void): void {
    void this.parts.processes.call(operation, input, short(run.arn))?.then(then);
  }
}
