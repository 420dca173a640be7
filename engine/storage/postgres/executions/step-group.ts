import type { OwnerId } from '../../../host/ownership/ownership';
import { StaleWriteError } from '../../../host/ports';
import type { Transition } from '../../../host/records';
import type { Database } from '../connection/database';
import type { Lease } from '../owners/lease';
import { COMMIT, CREATE, STANDING } from './execution-statements';
import { commitValues, createValues, type Texts } from './step-values';

/** One statement writes no more than this: larger ones only make others wait. */
const STEPS_MAX = 500;
const CHARS_MAX = 8 * 1024 * 1024;
const RECONNECT_MS = 250;

type Kind = 'create' | 'commit';

interface Step extends Texts {
  readonly kind: Kind;
  /** Who we were when the step was taken. */
  readonly owner: OwnerId;
  readonly transition: Transition;
  /** Of a creation, whether it was not there. */
  readonly resolve: (isWritten: boolean) => void;
  readonly reject: (reason: unknown) => void;
  /** It was sent, and nobody told what became of it. */
  isUncertain: boolean;
}

interface Standing {
  readonly arn: string;
  readonly owner: OwnerId;
  readonly seq: number;
  readonly snapshot: string;
}

const STATEMENTS = { create: CREATE, commit: COMMIT } as const;

/**
 * Steps of executions, those of one turn of the event loop and all that come while the last ones are written in one
 * statement, which is one transaction. Nobody hears of success before it is committed.
 */
export class StepGroup {
  #steps: Step[] = [];
  #writing: Promise<void> | undefined;

  constructor(
    private readonly database: Database,
    private readonly lease: Pick<Lease, 'id'>,
  ) {}

  add(kind: Kind, transition: Transition, texts: Texts): Promise<boolean> {
    const owner = this.lease.id;
    if (owner === undefined) return Promise.reject(notOurs(transition));
    return new Promise((resolve, reject) => {
      this.#steps.push({ kind, owner, transition, ...texts, resolve, reject, isUncertain: false });
      this.#writing ??= new Promise(setImmediate).then(() => this.#writeAll());
    });
  }

  /** Resolves when nothing is left to write. */
  async flush(): Promise<void> {
    while (this.#writing) await this.#writing;
  }

  async #writeAll(): Promise<void> {
    while (this.#steps.length > 0) {
      const steps = this.#take();
      const ofKind = (kind: Kind) => steps.filter((step) => step.kind === kind);
      await Promise.all([this.#write('create', ofKind('create')), this.#write('commit', ofKind('commit'))]);
    }
    this.#writing = undefined;
  }

  /** As many as may go together: of one execution one step, and all by one owner. */
  #take(): readonly Step[] {
    const arns = new Set<string>();
    let chars = 0;
    const isWelcome = (step: Step) => {
      const { arn } = step.transition.record;
      const fits = arns.size < STEPS_MAX && (chars < CHARS_MAX || arns.size === 0);
      return fits && !arns.has(arn) && step.owner === this.#steps[0]!.owner;
    };
    let count = 0;
    for (const step of this.#steps) {
      if (!isWelcome(step)) break;
      arns.add(step.transition.record.arn);
      chars += step.snapshot.length + step.record.length;
      count++;
    }
    return this.#steps.splice(0, count);
  }

  async #write(kind: Kind, steps: readonly Step[]): Promise<void> {
    if (steps.length === 0) return;
    try {
      const values =
        kind === 'create' ? createValues(steps[0]!.owner, steps) : commitValues(steps[0]!.owner, steps);
      const rows = await this.database.run<{ arn: string }>('step', STATEMENTS[kind], values);
      const written = new Set(rows.map(({ arn }) => arn));
      const isWritten = ({ transition: { record } }: Step) => written.has(record.arn);
      for (const step of steps) if (isWritten(step)) step.resolve(true);
      await this.#explain(steps.filter((step) => !isWritten(step)));
    } catch (error) {
      await this.#again(kind, steps, error);
    }
  }

  async #again(kind: Kind, steps: readonly Step[], error: unknown): Promise<void> {
    if (this.database.isLost(error)) {
      for (const step of steps) step.isUncertain = true;
      await new Promise((resolve) => setTimeout(resolve, RECONNECT_MS));
      // Once the lease is over, whoever reads the execution again sees what became of it.
      if (this.lease.id === steps[0]!.owner) return this.#write(kind, steps);
      for (const step of steps) step.reject(notOurs(step.transition));
      return;
    }
    // One of them failed and took the others with it: let each stand for itself.
    if (steps.length === 1) return steps[0]!.reject(error);
    for (const step of steps) await this.#write(kind, [step]);
  }

  /** Why steps were not written: a success of ours that we did not hear of, a name that is taken, or another owner. */
  async #explain(steps: readonly Step[]): Promise<void> {
    const unclear = steps.filter(({ kind, isUncertain }) => kind === 'create' || isUncertain);
    const standings = new Map<string, Standing>();
    if (unclear.length > 0) {
      const arns = unclear.map(({ transition }) => transition.record.arn);
      const rows = await this.database.run<Standing>('step', STANDING, [arns]);
      for (const row of rows) standings.set(row.arn, row);
    }
    for (const step of steps) this.#settle(step, standings.get(step.transition.record.arn));
  }

  #settle(step: Step, standing: Standing | undefined): void {
    const { owner, snapshot, transition } = step;
    const isDone =
      step.isUncertain &&
      standing?.owner === owner &&
      standing.seq === transition.snapshot.seq &&
      standing.snapshot === snapshot;
    if (isDone) return step.resolve(true);
    if (step.kind === 'create' && standing) return step.resolve(false);
    step.reject(notOurs(transition));
  }
}

function notOurs({ record: { arn } }: Transition): StaleWriteError {
  return new StaleWriteError(`${arn} has moved on, or is not ours to write`);
}
