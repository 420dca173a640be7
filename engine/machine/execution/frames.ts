import { invariant } from '../../base/invariant';
import type { Json } from '../../base/json';
import type { Activity, Frame, Outputs, Visit, Waiting } from './execution';

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
  /** Children's outputs gathered within this step, which nothing outside has seen: they are added to in place. */
  ownOutputs: Outputs['byIndex'] | undefined;
}

/**
 * The frames of one step. Whoever holds a frame from before a round began never sees it change: it is copied before
 * its first change in a round, and changed in place from then on, for a step may take it through hundreds of states.
 */
export class Frames {
  private readonly slots = new Map<string, Slot>();
  private round = 1;

  constructor(frames: Readonly<Record<string, Frame>>) {
    for (const id in frames)
      this.slots.set(id, { frame: frames[id]!, round: 0, written: undefined, ownOutputs: undefined });
  }

  get(id: string): Frame {
    return this.slot(id).frame;
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
    this.slots.set(id, { frame, round: this.round, written, ownOutputs: undefined });
  }

  remove(id: string): void {
    this.slots.delete(id);
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

  wait(id: string, waiting: Waiting): void {
    this.changeVisit(id).waiting = waiting;
  }

  countRetries(id: string, retries: readonly number[]): void {
    this.changeVisit(id).retries = retries;
  }

  /** Keeps a child's output with its parent; copied once a step, or a Map of thousands would copy itself away. */
  keepOutput(parent: string, index: number, output: Json): Outputs {
    const { waiting } = this.visitOf(parent);
    invariant(waiting.kind === 'branches' || waiting.kind === 'items', 'only a parent keeps outputs');
    const { ended, byIndex } = waiting.outputs;
    const slot = this.slot(parent);
    const own: Record<number, Json> = slot.ownOutputs === byIndex ? byIndex : { ...byIndex };
    own[index] = output;
    slot.ownOutputs = own;
    const outputs = { ended: ended + 1, byIndex: own };
    this.wait(parent, { ...waiting, outputs });
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

  private slot(id: string): Slot {
    const slot = this.slots.get(id);
    invariant(slot, `frame ${id} exists`);
    return slot;
  }

  private change(id: string): Changing<Frame> {
    const slot = this.slot(id);
    const { frame, round } = slot;
    if (round === this.round) return frame;
    slot.frame = { ...frame, activity: copied(frame.activity) };
    slot.round = this.round;
    return slot.frame;
  }

  private changeVisit(id: string): Changing<Visit> {
    const { activity } = this.change(id);
    invariant(activity.kind === 'visiting', `frame ${id} visits a state`);
    return activity.visit;
  }
}

function copied(activity: Activity): Activity {
  return activity.kind === 'visiting' ? { kind: 'visiting', visit: { ...activity.visit } } : activity;
}
