import { isObject, type Json, type JsonObject } from '../../base/json';
import type { Millis } from '../../base/time';
import { UnavailableError } from '../../base/unavailable-error';
import { StaleWriteError, type Clock } from '../ports';
import { OwnerGoneError, type OwnerId, type Ownership } from './ownership';

/** What is done with an execution where it runs. Undefined: it does not run here. */
export type Errand = (executionArn: string, details: JsonObject) => Promise<Json | undefined>;

export interface ErrandsOptions<Kind extends string> {
  readonly clock: Clock;
  readonly ownership: Ownership | undefined;
  readonly here: Readonly<Record<Kind, Errand>>;
}

/** Whoever waits longer than that for an execution to find a new owner is refused. */
const PATIENCE: Millis = 30_000;
const PAUSE: Millis = 200;

/** Does what is asked of an execution where it runs: here, or with another owner. */
export class Errands<Kind extends string> {
  constructor(private readonly options: ErrandsOptions<Kind>) {}

  /** What came of it; undefined: the execution does not run. */
  async run(kind: Kind, executionArn: string, details: JsonObject = {}): Promise<Json | undefined> {
    const { clock, ownership } = this.options;
    if (!ownership) return this.options.here[kind](executionArn, details);
    for (const until = clock.now() + PATIENCE; clock.now() <= until; await this.pause()) {
      const done = await this.here({ kind, executionArn, details });
      if (done.kind === 'done') return done.value;
      const where = await ownership.whereabouts(executionArn);
      if (where.kind === 'nobody') return undefined;
      if (where.kind !== 'another') continue;
      const answer = await this.ask(where.owner, { kind, executionArn, details });
      if (answer.kind === 'done') return answer.value;
    }
    throw new UnavailableError(`Nobody has taken up ${executionArn} yet`);
  }

  /** What is to be seen of it now: nobody waits for an execution to find a new owner. */
  async look(kind: Kind, executionArn: string, details: JsonObject = {}): Promise<Json | undefined> {
    const request = { kind, executionArn, details };
    const here = await this.here(request);
    if (here.kind === 'done') return here.value;
    const where = await this.options.ownership?.whereabouts(executionArn);
    const there = where?.kind === 'another' ? await this.ask(where.owner, request) : ELSEWHERE;
    return there.kind === 'done' ? there.value : undefined;
  }

  /** What another owner is told that asks us. */
  async asked(request: Json): Promise<Json> {
    try {
      return (await this.here(request as unknown as Request<Kind>)) as unknown as Json;
    } catch (error) {
      return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
    }
  }

  /** Has one certain owner do it. `elsewhere`: it is not the one, or is gone. */
  async ask(owner: OwnerId, request: Request<Kind>): Promise<Reply> {
    try {
      const answer = await this.options.ownership!.ask(owner, request as unknown as JsonObject);
      if (!isObject(answer)) return ELSEWHERE;
      if (answer.kind === 'failed')
        throw new UnavailableError(`Owner ${owner} could not do it: ${String(answer.message)}`);
      return answer as unknown as Reply;
    } catch (error) {
      if (error instanceof OwnerGoneError) return ELSEWHERE;
      throw error;
    }
  }

  private async here({ kind, executionArn, details }: Request<Kind>): Promise<Reply> {
    try {
      const value = await this.options.here[kind](executionArn, details);
      return value === undefined ? ELSEWHERE : { kind: 'done', value };
    } catch (error) {
      if (error instanceof StaleWriteError) return ELSEWHERE;
      throw error;
    }
  }

  private pause(): Promise<void> {
    const { clock } = this.options;
    return new Promise((resolve) => clock.schedule(clock.now() + PAUSE, resolve));
  }
}

export interface Request<Kind extends string> {
  readonly kind: Kind;
  readonly executionArn: string;
  readonly details: JsonObject;
}
export type Reply = { readonly kind: 'done'; readonly value: Json } | { readonly kind: 'elsewhere' };

const ELSEWHERE: Reply = { kind: 'elsewhere' };
