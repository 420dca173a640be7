import type { ExecutionRecord, Rest, StoredEvent, Transition } from '../../host/records';
import { Packing } from './packing';

/** An execution as it was committed last, and its history. */
export interface Entry {
  readonly ordinal: number;
  record: ExecutionRecord;
  snapshot: Transition['snapshot'];
  rest: Rest | undefined;
  readonly history: StoredEvent[];
}

/** One that rests, in little room: nobody needs it for long. */
interface Packed {
  readonly ordinal: number;
  readonly kind: Kind;
  readonly text: string;
}

/** Executions of one machine have much in common: the first one packed is their sample. */
interface Kind {
  readonly machine: string;
  readonly packing: Packing;
}

/** A shorter rest is not worth the work. */
const REST_MIN = 5_000;
/** A long history would be packed once more at each rest. */
const EVENTS_MAX = 50;
const CHARS_MAX = 32_768;
/** Machines whose samples are kept. */
const KINDS_MAX = 100;

/** Executions by ARN, in the order in which they were created. */
export class ExecutionEntries {
  readonly #entries = new Map<string, Entry | Packed>();
  readonly #kinds = new Map<string, Kind>();
  /** Unpacked last: whoever reads a record reads its snapshot too. */
  #last: { readonly from: Packed; readonly entry: Entry } | undefined;

  has(arn: string): boolean {
    return this.#entries.has(arn);
  }

  get(arn: string): Entry | undefined {
    const entry = this.#entries.get(arn);
    if (!entry || !isPacked(entry)) return entry;
    if (this.#last?.from !== entry) this.#last = { from: entry, entry: unpacked(entry) };
    return this.#last.entry;
  }

  /** Keeps an entry as it stands now; whoever changes it gives it back. */
  set(entry: Entry): void {
    this.#entries.set(entry.record.arn, isWorthPacking(entry) ? this.#packed(entry) : entry);
  }

  delete(arn: string): void {
    this.#entries.delete(arn);
  }

  *all(): Iterable<Entry> {
    for (const entry of this.#entries.values()) yield unpacked(entry);
  }

  /** The closed ones among them: none of those is packed. */
  *closed(): Iterable<Entry> {
    for (const entry of this.#entries.values())
      if (!isPacked(entry) && entry.record.stopDate !== undefined) yield entry;
  }

  /** Newest first, those created before `ordinal`. Packed ones of other machines than this are left out. */
  *before(ordinal: number, machine: string | undefined): Iterable<Entry> {
    for (const entry of [...this.#entries.values()].reverse()) {
      if (entry.ordinal >= ordinal || (isPacked(entry) && entry.kind.machine !== machine)) continue;
      yield unpacked(entry);
    }
  }

  #packed({ ordinal, record, snapshot, rest, history }: Entry): Packed {
    const text = JSON.stringify([record, snapshot, rest, history]);
    const kind = this.#kindOf(record.stateMachineArn, text);
    return { ordinal, kind, text: kind.packing.pack(text) };
  }

  #kindOf(machine: string, sample: string): Kind {
    let kind = this.#kinds.get(machine);
    if (!kind) {
      this.#kinds.set(machine, (kind = { machine, packing: new Packing(sample) }));
      if (this.#kinds.size > KINDS_MAX) this.#kinds.delete(this.#kinds.keys().next().value!);
    }
    return kind;
  }
}

/** Children of Map Runs are looked for by their run. */
function isWorthPacking({ record, snapshot, rest }: Entry): boolean {
  if (!rest || record.mapRun) return false;
  const { steppedAt = 0, lastEventId, historyChars } = snapshot;
  return (
    (rest.wakeAt ?? Infinity) - steppedAt > REST_MIN && lastEventId <= EVENTS_MAX && historyChars <= CHARS_MAX
  );
}

function isPacked(entry: Entry | Packed): entry is Packed {
  return 'kind' in entry;
}

function unpacked(entry: Entry | Packed): Entry {
  if (!isPacked(entry)) return entry;
  const { ordinal, kind, text } = entry;
  const parts = JSON.parse(kind.packing.unpack(text)) as [
    Entry['record'],
    Entry['snapshot'],
    Entry['rest'],
    Entry['history'],
  ];
  const [record, snapshot, rest, history] = parts;
  return { ordinal, record, snapshot, rest, history };
}
