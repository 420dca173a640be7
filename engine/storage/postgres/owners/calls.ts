import type { Json } from '../../../base/json';
import type { Millis } from '../../../base/time';
import { OwnerGoneError, type OwnerId } from '../../../host/ownership/ownership';
import { statement } from '../connection/database';
import type { Reader } from '../reader';
import type { Lease } from './lease';

/** Nobody comes back for an answer as old as this. */
const CALL_MS_MAX: Millis = 300_000;

const ASK = statement(
  'ask',
  `WITH call AS (
     INSERT INTO calls (caller, callee, request)
     SELECT $1, o.id, $3 FROM owners o WHERE o.id = $2 AND NOT o.gone AND o.lease_until > clock_timestamp()
     RETURNING id, callee
   ) SELECT id, pg_notify('pasos', 'call ' || callee) FROM call`,
);
const TAKE = statement(
  'take-calls',
  'UPDATE calls SET is_taken = true WHERE callee = $1 AND NOT is_taken RETURNING id, request',
);
const ANSWER = statement(
  'answer',
  `WITH call AS (UPDATE calls SET answer = $2 WHERE id = $1 RETURNING caller)
   SELECT pg_notify('pasos', 'answer ' || caller) FROM call`,
);
const FETCH = statement(
  'fetch-answers',
  'DELETE FROM calls WHERE caller = $1 AND answer IS NOT NULL RETURNING id, answer',
);
/** Calls of ours whose owner is gone and has left no answer. */
const WITHDRAW = statement(
  'withdraw-calls',
  `DELETE FROM calls c WHERE c.caller = $1 AND c.answer IS NULL AND NOT EXISTS
     (SELECT FROM owners o WHERE o.id = c.callee AND NOT o.gone AND o.lease_until > clock_timestamp())
   RETURNING id`,
);
const CLEAN = statement(
  'clean-calls',
  `DELETE FROM calls WHERE asked_at < clock_timestamp() - ${CALL_MS_MAX} * interval '1 ms'`,
);

interface Waiting {
  readonly resolve: (answer: Json) => void;
  readonly reject: (reason: Error) => void;
}

/** What owners ask each other: rows of a table, which a notification points at and a look every second finds too. */
export class Calls {
  readonly #waiting = new Map<number, Waiting>();
  /** Answers that came before we knew the number of our call. */
  readonly #early = new Map<number, string>();

  constructor(
    private readonly reader: Reader,
    private readonly lease: Pick<Lease, 'id'>,
    private readonly answer: (request: Json) => Promise<Json>,
  ) {}

  async ask(callee: OwnerId, request: Json): Promise<Json> {
    const caller = this.lease.id;
    if (caller === undefined) throw new OwnerGoneError('We own nothing now');
    const values = [caller, callee, JSON.stringify(request)];
    const [call] = await this.reader.send<{ id: number }>(ASK, values);
    if (!call) throw new OwnerGoneError(`Owner ${callee} is gone`);
    const early = this.#early.get(call.id);
    this.#early.delete(call.id);
    if (early !== undefined) return JSON.parse(early) as Json;
    return new Promise((resolve, reject) => this.#waiting.set(call.id, { resolve, reject }));
  }

  /** Answers whoever has asked us. */
  async serve(): Promise<void> {
    const { id } = this.lease;
    if (id === undefined) return;
    const calls = await this.reader.send<{ id: number; request: string }>(TAKE, [id]);
    for (const call of calls) void this.#serve(call);
  }

  /** Gives the answers that have come to those who wait for them. */
  async collect(): Promise<void> {
    const { id } = this.lease;
    if (id === undefined || this.#waiting.size === 0) return;
    const answers = await this.reader.send<{ id: number; answer: string }>(FETCH, [id]);
    for (const { id: call, answer } of answers) {
      const waiting = this.#waiting.get(call);
      this.#waiting.delete(call);
      if (waiting) waiting.resolve(JSON.parse(answer) as Json);
      else this.#early.set(call, answer);
    }
  }

  /** A look at everything, should a notification be lost. */
  async look(): Promise<void> {
    await Promise.all([this.serve(), this.collect(), this.#withdraw()]);
  }

  /** Old calls that nobody came back for. */
  async clean(): Promise<void> {
    await this.reader.send(CLEAN);
    this.#early.clear();
  }

  /** We are nobody any more: no answer will reach us. */
  abandon(): void {
    for (const { reject } of this.#waiting.values()) reject(new OwnerGoneError('Our own lease is over'));
    this.#waiting.clear();
  }

  async #serve({ id, request }: { readonly id: number; readonly request: string }): Promise<void> {
    const answer = await this.answer(JSON.parse(request) as Json);
    await this.reader.send(ANSWER, [id, JSON.stringify(answer)]).catch(() => undefined);
  }

  async #withdraw(): Promise<void> {
    const { id } = this.lease;
    if (id === undefined || this.#waiting.size === 0) return;
    for (const { id: call } of await this.reader.send<{ id: number }>(WITHDRAW, [id])) {
      this.#waiting.get(call)?.reject(new OwnerGoneError('The owner is gone'));
      this.#waiting.delete(call);
    }
  }
}
