import { invariant } from '../../base/invariant';
import { isObject, type Json, type JsonObject } from '../../base/json';
import { EXPRESS_EVENTS_MAX, HISTORY_CHARS_MAX, HISTORY_EVENTS_MAX } from '../../base/limits';
import { SeededChance } from '../../base/seeded-chance';
import type { Millis } from '../../base/time';
import type { Program } from '../../asl/program';
import type { Command } from '../command';
import { Unanswered, type Question, type QuestionAnswer } from '../question';
import type { Execution, Frame, Identity, Outcome, Outputs, Timer, Visit } from './execution';
import type { HistoryEvent } from './history-event';
import type { Note, Stage } from '../inspection/note';

export type EventDetails = Readonly<Record<string, Json>>;

export interface DraftOptions {
  /** The answers to what the steps before asked, since the last one that did something. */
  readonly answers?: readonly QuestionAnswer[];
  /** Note what becomes of the data on its way through a state. */
  readonly inspects?: boolean;
  /** Shown as the context object instead of the execution's own. */
  readonly context?: JsonObject;
}

/** A step's working copy of an execution: changed in place, then handed out as plain JSON. */
export class Draft {
  readonly history: HistoryEvent[] = [];
  readonly commands: Command[] = [];
  readonly now: Millis;
  /** Nothing, unless the options ask for it. */
  readonly notes: Note[] = [];
  readonly chance: SeededChance;
  outcome: Outcome;
  identity: Identity;
  /** The frames as they were before the failure now on its way up: where a redrive would go on. */
  private beforeFailure: ReadonlyMap<string, Frame> | undefined;
  private asked = 0;
  private frames: Map<string, Frame>;
  private timers: Map<string, Timer>;
  /** Outputs gathered within this step, which nothing outside has seen: they may be added to in place. */
  private readonly ownOutputs = new WeakSet<Outputs['byIndex']>();
  private ready: string[];
  private lastEventId: number;
  private historyChars: number;
  private nextId: number;

  constructor(
    readonly program: Program,
    private readonly before: Execution,
    now: Millis,
    readonly options: DraftOptions = {},
  ) {
    this.now = Math.max(now, before.steppedAt ?? now);
    this.identity = before.identity;
    this.outcome = before.outcome;
    this.chance = new SeededChance(before.seed);
    this.frames = new Map(Object.entries(before.frames));
    this.timers = new Map(Object.entries(before.timers));
    this.ready = [...before.ready];
    this.lastEventId = before.lastEventId;
    this.historyChars = before.historyChars;
    this.nextId = before.nextId;
  }

  get latestEventId(): number {
    return this.lastEventId;
  }

  get isRunning(): boolean {
    return this.outcome.status === 'RUNNING';
  }

  /** Appends an event and returns its id. The last event the history has room for says that it is full. */
  record(type: string, previousEventId: number, details: EventDetails = {}): number {
    if (this.isRunning) this.assertRoom();
    const id = ++this.lastEventId;
    this.historyChars += textLength(details);
    this.history.push({ id, previousEventId, timestamp: this.now, type, ...details });
    return id;
  }

  private assertRoom(): void {
    const isExpress = this.before.identity.type === 'EXPRESS';
    if (!isExpress && this.lastEventId >= HISTORY_EVENTS_MAX - 1)
      throw new HistoryFull('The execution reached the maximum number of history events (25000).');
    if (this.historyChars > HISTORY_CHARS_MAX || this.lastEventId >= EXPRESS_EVENTS_MAX - 1)
      throw new HistoryFull('The history of the execution is larger than the local engine keeps.');
  }

  /** How much this step has written into the history. */
  get charsWritten(): number {
    return this.historyChars - this.before.historyChars;
  }

  /** Keeps a value that the visit of this frame has come to. */
  note(frameId: string, stage: Stage, value: Json): void {
    if (!this.options.inspects) return;
    const { state, enteredEventId, retries } = this.visit(frameId);
    const attempt = retries.reduce((sum, count) => sum + count, 0);
    this.notes.push({ state, enteredEventId, attempt, stage, value });
  }

  mintId(): string {
    return String(this.nextId++);
  }

  frame(id: string): Frame {
    const frame = this.frames.get(id);
    invariant(frame, `frame ${id} exists`);
    return frame;
  }

  allFrames(): Iterable<Frame> {
    return this.frames.values();
  }

  visit(frameId: string): Visit {
    const { activity } = this.frame(frameId);
    invariant(activity.kind === 'visiting', `frame ${frameId} visits a state`);
    return activity.visit;
  }

  put(frame: Frame): void {
    this.frames.set(frame.id, frame);
  }

  update(id: string, change: Partial<Frame>): void {
    this.put({ ...this.frame(id), ...change });
  }

  updateVisit(id: string, change: Partial<Visit>): void {
    this.update(id, { activity: { kind: 'visiting', visit: { ...this.visit(id), ...change } } });
  }

  /** Keeps a child's output with its parent; copied once a step, or a Map of thousands would copy itself away. */
  keepOutput(parent: string, index: number, output: Json): Outputs {
    const { waiting } = this.visit(parent);
    invariant(waiting.kind === 'branches' || waiting.kind === 'items', 'only a parent keeps outputs');
    const { ended, byIndex } = waiting.outputs;
    const own: Record<number, Json> = this.ownOutputs.has(byIndex) ? byIndex : { ...byIndex };
    own[index] = output;
    this.ownOutputs.add(own);
    const outputs = { ended: ended + 1, byIndex: own };
    this.updateVisit(parent, { waiting: { ...waiting, outputs } });
    return outputs;
  }

  /** Takes a frame away with its timers and its task. */
  remove(id: string): void {
    this.cancelTask(this.frames.get(id));
    this.frames.delete(id);
    this.ready = this.ready.filter((other) => other !== id);
    for (const [timer, { frame }] of this.timers) if (frame === id) this.timers.delete(timer);
  }

  private cancelTask(frame: Frame | undefined): void {
    const waiting = frame?.activity.kind === 'visiting' ? frame.activity.visit.waiting : undefined;
    if (waiting?.kind === 'task') this.commands.push({ kind: 'CancelTask', task: waiting.task });
    if (waiting?.kind === 'map-run' || waiting?.kind === 'reading-items')
      this.commands.push({ kind: 'CancelMapRun', mapRun: waiting.mapRun });
  }

  /** The answer to the next question of this transition; `Unanswered` leaves the step when nobody gave it yet. */
  ask<K extends Question['kind']>(question: Extract<Question, { kind: K }>): QuestionAnswer {
    const answer = this.options.answers?.[this.asked];
    if (!answer) throw new Unanswered(question);
    this.asked++;
    return answer;
  }

  /** Remembers where a redrive would go on, should nobody take the failure. The first to fail counts. */
  failing(): void {
    this.beforeFailure ??= new Map(this.frames);
  }

  /** Somebody took the failure. */
  recovered(): void {
    this.beforeFailure = undefined;
  }

  makeReady(id: string): void {
    this.ready.push(id);
  }

  takeReady(): string | undefined {
    return this.ready.shift();
  }

  get hasReady(): boolean {
    return this.ready.length > 0;
  }

  armTimer(at: Millis, frame?: string): string {
    const id = this.mintId();
    this.timers.set(id, { at, ...(frame === undefined ? {} : { frame }) });
    return id;
  }

  disarmTimer(id: string | undefined): void {
    if (id !== undefined) this.timers.delete(id);
  }

  /** The timers that are due now, soonest first. */
  dueTimers(): { readonly id: string; readonly frame?: string }[] {
    return [...this.timers]
      .filter(([, timer]) => timer.at <= this.now)
      .sort(([, a], [, b]) => a.at - b.at)
      .map(([id, timer]) => ({ id, ...timer }));
  }

  /** False: nobody waits for the timer any more. */
  takeTimer(id: string): boolean {
    return this.timers.delete(id);
  }

  /** Ends the execution: nothing of it runs on. */
  close(outcome: Outcome): void {
    this.outcome = outcome;
    for (const frame of this.frames.values()) this.cancelTask(frame);
    this.frames = outcome.status === 'SUCCEEDED' ? new Map() : new Map(this.beforeFailure ?? this.frames);
    this.timers.clear();
    this.ready = [];
  }

  /** Runs a closed execution on, from the frames it had when it was closed. */
  reopen(identity: Identity): readonly Frame[] {
    this.identity = identity;
    this.outcome = { status: 'RUNNING' };
    return [...this.frames.values()];
  }

  finish(): Execution {
    return {
      ...this.before,
      identity: this.identity,
      seq: this.before.seq + 1,
      steppedAt: this.now,
      outcome: this.outcome,
      seed: this.chance.seed,
      lastEventId: this.lastEventId,
      historyChars: this.historyChars,
      nextId: this.nextId,
      frames: Object.fromEntries(this.frames),
      timers: Object.fromEntries(this.timers),
      ready: this.ready,
    };
  }
}

/** Of the texts in an event's details: what can be long in an event. */
function textLength(details: EventDetails): number {
  let length = 0;
  for (const member of Object.values(details)) {
    if (!isObject(member)) continue;
    for (const value of Object.values(member)) if (typeof value === 'string') length += value.length;
  }
  return length;
}

/** Thrown by `record` and turned into the execution's failure by `step`. */
export class HistoryFull extends Error {
  override readonly name = 'HistoryFull';
}
