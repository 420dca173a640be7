import { cancelling } from './cancelling';
import type { Program } from '../../asl/program';
import { own, put, type Json, type JsonObject } from '../../base/json';
import { SeededChance } from '../../base/seeded-chance';
import type { Millis } from '../../base/time';
import type { Command } from '../command';
import { without, type Debugging } from '../debugging/debugging';
import type { Note, Stage } from '../inspection/note';
import { Unanswered, type Question, type QuestionAnswer } from '../question';
import type { Execution, Frame, Identity, Outcome } from './execution';
import { Frames } from './frames';
import { History } from './history';
import type { EventDetails } from './history-event';
import { Timers } from './timers';

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
  readonly now: Millis;
  readonly history: History;
  readonly commands: Command[] = [];
  /** Nothing, unless the options ask for it. */
  readonly notes: Note[] = [];
  frames: Frames;
  readonly timers: Timers;
  readonly chance: SeededChance;
  debugging: Debugging | undefined;
  outcome: Outcome;
  identity: Identity;
  /** The frames as they were before the failure now on its way up: where a redrive would go on. */
  private beforeFailure: Execution['frames'] | undefined;
  /** What evaluating JSONata on the spot has cost within this step. */
  evaluationEffort = 0;
  private asked = 0;
  private ready: string[];
  private nextId: number;
  private invocations: Readonly<Record<string, number>> | undefined;

  constructor(
    readonly program: Program,
    private readonly before: Execution,
    now: Millis,
    readonly options: DraftOptions = {},
  ) {
    this.now = Math.max(now, before.steppedAt ?? now);
    this.history = new History(before, this.now);
    this.frames = new Frames(before.frames);
    this.timers = new Timers(before.timers);
    this.chance = new SeededChance(before.seed);
    this.debugging = before.debugging;
    this.outcome = before.outcome;
    this.identity = before.identity;
    this.ready = [...before.ready];
    this.nextId = before.nextId;
    this.invocations = before.invocations;
  }

  get isRunning(): boolean {
    return this.outcome.status === 'RUNNING';
  }

  /** Appends an event and returns its id. */
  record(type: string, previousEventId: number, details?: EventDetails): number {
    return this.history.record(type, previousEventId, details);
  }

  /** How much this step has written into the history. */
  get charsWritten(): number {
    return this.history.chars - this.before.historyChars;
  }

  /** Keeps a value that the visit of this frame has come to. */
  note(frameId: string, stage: Stage, value: Json): void {
    if (!this.options.inspects) return;
    const { state, enteredEventId, retries } = this.frames.visitOf(frameId);
    const attempt = retries.reduce((sum, count) => sum + count, 0);
    this.notes.push({ state, enteredEventId, attempt, stage, value });
  }

  /** How many tasks the state had begun before this one. */
  countInvocation(state: string): number {
    const counts = { ...this.invocations };
    const before = own(counts, state) ?? 0;
    put(counts, state, before + 1);
    this.invocations = counts;
    return before;
  }

  mintId(): string {
    return String(this.nextId++);
  }

  /** Takes a frame away with its timers and its task. */
  remove(id: string): void {
    this.cancelTask(this.frames.get(id));
    this.frames.remove(id);
    this.timers.disarmAllOf(id);
    const place = this.ready.indexOf(id);
    if (place >= 0) this.ready.splice(place, 1);
    if (this.debugging) this.debugging = without(this.debugging, (frame) => frame === id);
  }

  private cancelTask({ activity }: Frame): void {
    const waiting = activity.kind === 'visiting' ? activity.visit.waiting : undefined;
    if (waiting?.kind === 'task') this.commands.push(cancelling(waiting));
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
    this.beforeFailure ??= this.frames.kept();
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
    this.timers.arm(id, { at, ...(frame === undefined ? {} : { frame }) });
    return id;
  }

  /** Ends the execution: nothing of it runs on. */
  close(outcome: Outcome): void {
    this.outcome = outcome;
    this.history.isOpen = false;
    for (const frame of this.frames.all()) this.cancelTask(frame);
    const left = outcome.status === 'SUCCEEDED' ? {} : (this.beforeFailure ?? this.frames.toRecord());
    this.frames = new Frames(left);
    this.timers.clear();
    this.ready = [];
    if (this.debugging) this.debugging = without(this.debugging, () => true);
  }

  /** Runs a closed execution on, from the frames it had when it was closed. */
  reopen(identity: Identity): readonly Frame[] {
    this.identity = identity;
    this.outcome = { status: 'RUNNING' };
    this.history.isOpen = true;
    return this.frames.all();
  }

  /** Whoever repeats the execution begins with the seed it began with. */
  private firstSeed(): Pick<Execution, 'firstSeed'> {
    const { seed, firstSeed } = this.before;
    if (firstSeed) return { firstSeed };
    return this.chance.seed[3] === seed[3] ? {} : { firstSeed: seed };
  }

  finish(): Execution {
    return {
      seq: this.before.seq + 1,
      steppedAt: this.now,
      identity: this.identity,
      outcome: this.outcome,
      seed: this.chance.seed,
      ...this.firstSeed(),
      lastEventId: this.history.lastEventId,
      historyChars: this.history.chars,
      nextId: this.nextId,
      frames: this.frames.toRecord(),
      timers: this.timers.toRecord(),
      ready: this.ready,
      ...(this.invocations && { invocations: this.invocations }),
      ...(this.debugging && { debugging: this.debugging }),
    };
  }
}
