import { invariant } from '../../base/invariant';
import type { Json } from '../../base/json';
import type { Frame, Outputs, Visit } from './execution';

type Changing<T> = { -readonly [K in keyof T]: T[K] };

/** A value and its JSON text. */
interface Written {
  readonly value: Json;
  readonly text: string;
}

/** One frame's place. */
interface Slot {
  frame: Changing<Frame>;
  /** Since which round the frame is a copy of our own. */
  round: number;
  /** What was last written out for it: a state's output is the next one's input, and often its own input too. */
  written: Written | undefined;
}

/**
 * The frames of one step. Whoever holds a frame from before a round began never sees it change: it is copied before
 * its first change in a round, and changed in place from then on, for a step may take it through hundreds of states.
 */
export class Frames {
  private slots = new Map<string, Slot>();
  private round = 1;
  private undo: (() => void)[] | undefined;
  /** Outputs gathered within this step, which nothing outside has seen: they may be added to in place. */
  private readonly ownOutputs = new WeakSet<Outputs['byIndex']>();

  constructor(frames: Readonly<Record<string, Frame>>) {
    for (const id in frames)
      this.slots.set(id, { frame: frames[id]!, round: 0, written: undefined });
  }

  get(id: string): Frame {
    return this.slot(id).frame;
  }

  find(id: string): Frame | undefined {
    return this.slots.get(id)?.frame;
  }

  all(): Frame[] {
    return Array.from(this.slots.values(), ({ frame }) => frame);
  }

  visitOf(id: string): Visit {
    const { activity } = this.get(id);
    invariant(activity.kind === 'visiting', `frame ${id} visits a state`);
    return activity.visit;
  }

  add(frame: Frame): void {
    const { id, parent } = frame;
    const written = parent && this.slots.get(parent.frame)?.written;
    this.slots.set(id, { frame, round: this.round, written });
    this.undo?.push(() => this.slots.delete(id));
  }

  remove(id: string): void {
    const before = this.undo && new Map(this.slots);
    this.slots.delete(id);
    if (before) this.undo?.push(() => (this.slots = before));
  }

  follow(id: string, eventId: number): void {
    this.change(id).previousEventId = eventId;
  }

  /** On its way to a state, or visiting one. */
  become(id: string, activity: Frame['activity']): void {
    this.change(id).activity = activity;
  }

  assign(id: string, variables: Frame['variables']): void {
    const frame = this.change(id);
    frame.variables = { ...frame.variables, ...variables };
  }

  updateVisit(id: string, change: Partial<Visit>): void {
    this.become(id, { kind: 'visiting', visit: { ...this.visitOf(id), ...change } });
  }

  /** Keeps a child's output with its parent; copied once a step, or a Map of thousands would copy itself away. */
  keepOutput(parent: string, index: number, output: Json): Outputs {
    const { waiting } = this.visitOf(parent);
    invariant(waiting.kind === 'branches' || waiting.kind === 'items', 'only a parent keeps outputs');
    const { ended, byIndex } = waiting.outputs;
    const own: Record<number, Json> = this.ownOutputs.has(byIndex) ? byIndex : { ...byIndex };
    own[index] = output;
    this.undo?.push(() => delete own[index]);
    this.ownOutputs.add(own);
    const outputs = { ended: ended + 1, byIndex: own };
    this.updateVisit(parent, { waiting: { ...waiting, outputs } });
    return outputs;
  }

  /** The JSON text of a value the frame has come to. */
  textOf(id: string, value: Json): string {
    const slot = this.slot(id);
    if (slot.written?.value !== value) slot.written = { value, text: JSON.stringify(value) };
    return slot.written.text;
  }

  /** The frames as they are now, which later changes leave alone. */
  kept(): Record<string, Frame> {
    this.round++;
    return this.toRecord();
  }

  toRecord(): Record<string, Frame> {
    const record: Record<string, Frame> = {};
    for (const [id, { frame }] of this.slots) record[id] = frame;
    return record;
  }

  /** A new round, which the result undoes. */
  mark(): () => void {
    const undo: (() => void)[] = [];
    this.undo = undo;
    this.round++;
    return () => {
      for (const change of undo.reverse()) change();
      this.undo = undefined;
    };
  }

  private slot(id: string): Slot {
    const slot = this.slots.get(id);
    invariant(slot, `frame ${id} exists`);
    return slot;
  }

  private change(id: string): Changing<Frame> {
    const slot = this.slot(id);
    const { frame, round } = slot;
    if (round === this.round) return frame;
    slot.frame = { ...frame };
    slot.round = this.round;
    this.undo?.push(() => Object.assign(slot, { frame, round }));
    return slot.frame;
  }
}
