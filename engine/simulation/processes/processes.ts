import type { JsonObject } from '../../base/json';
import type { World } from '../world/world';
import { LEASE_MS } from '../disk/disk';
import { EngineProcess, type Answer, type ProcessParts } from './engine-process';

/** The processes of the world: one, or several that share the disk. */
export class Processes {
  private all: EngineProcess[] = [];
  private count = 0;
  /** Who is told of every call and its answer. */
  onCall: (label: string, answering: Promise<Answer>) => void = () => {};

  constructor(
    private readonly world: World,
    private readonly parts: ProcessParts,
  ) {}

  /** Whether anything may happen to a process; what belongs to none always may. */
  readonly moves = (name: string): boolean =>
    name === '' || this.all.some((process) => process.name === name && process.moves);

  /** One of those that are alive. */
  get serving(): EngineProcess | undefined {
    const alive = this.alive;
    return alive.length > 1 ? alive[this.world.chance.below(alive.length)] : alive[0];
  }

  get alive(): readonly EngineProcess[] {
    return this.all.filter(({ isAlive }) => isAlive);
  }

  /** Whether as many are alive as there should be. */
  get areAll(): boolean {
    return this.alive.length >= this.world.profile.processes;
  }

  boot(): void {
    const name = `p${++this.count}`;
    this.world.trace.note(name, 'starts');
    this.all = this.all.filter(({ isAlive }) => isAlive);
    this.all.push(new EngineProcess(name, this.world, this.parts));
  }

  kill(process: EngineProcess): void {
    this.world.trouble(this.world.profile.processes > 1 ? 2 * LEASE_MS : 0);
    this.world.trace.note(process.name, 'is killed');
    process.kill();
  }

  endTurn(): void {
    for (const process of this.all) process.endTurn();
  }

  /** Undefined: nobody serves. */
  call(operation: string, input: JsonObject, label: string): Promise<Answer> | undefined {
    const process = this.serving;
    if (!process) return undefined;
    this.world.trace.note(process.name, `${operation} ${label}`);
    const answering = process.call(operation, input);
    void answering.then((answer) =>
      this.world.trace.note(process.name, `${operation} ${label}: ${shown(answer)}`),
    );
    return answering;
  }
}

function shown(answer: Answer): string {
  return answer.kind === 'refused' ? answer.code : answer.kind;
}
