import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { RUNNER_ANSWER_CHARS_MAX, RUNNER_BATCH_MS_MAX, RUNNER_HEAP_MB_MAX } from '../base/limits';
import type { Answer } from '../query/jsonata/evaluation';
import { holdProcess } from './hold-process';
import { Lines } from './lines';
import { READY, TOO_LARGE, TOO_LONG } from './protocol';

/** An evaluation on its way. */
export interface Batch {
  /** As JSON, in one line. */
  readonly request: string;
  readonly expressions: number;
  readonly answers: Answer[];
  readonly settle: (answers: readonly Answer[]) => void;
  readonly fail: (error: Error) => void;
}

/** What a child tells its runner. */
export interface ChildEvents {
  /** It can be given batches, or more of them. */
  free(child: Child): void;
  slow(child: Child): void;
  ended(child: Child): void;
}

/** How many batches, and how much text, a child is given ahead of those it has answered. */
const AHEAD_MAX = 32;
const AHEAD_CHARS_MAX = 4 * 1024 * 1024;
const SLOW_MS = 100;
const LAST_WORDS_CHARS = 2_000;

const FLAGS = [
  `--max-old-space-size=${RUNNER_HEAP_MB_MAX}`,
  '--max-semi-space-size=4',
  // Makes `__proto__` a name like any other.
  '--disable-proto=delete',
  '--disallow-code-generation-from-strings',
];

/** One process that evaluates batches in the order they are given. It has no environment and knows no path of ours. */
export class Child {
  isReady = false;
  /** It has been at its first batch for longer than most take. */
  isSlow = false;
  lastWords = '';
  readonly ended: Promise<void>;
  private readonly process: ChildProcessWithoutNullStreams;
  private readonly given: Batch[] = [];
  private timer: NodeJS.Timeout | undefined;
  private aheadChars = 0;
  private verdict = TOO_LARGE;
  private isHeld = true;

  constructor(private readonly events: ChildEvents) {
    this.process = spawn(
      process.execPath,
      [...FLAGS, fileURLToPath(new URL('./child.cjs', import.meta.url))],
      {
        cwd: tmpdir(),
        env: scrubbedEnvironment(process.env),
        windowsHide: true,
      },
    );
    this.ended = new Promise((resolve) => this.listen(resolve));
    this.hold(false);
  }

  get pid(): number | undefined {
    return this.process.pid;
  }

  get isBusy(): boolean {
    return this.given.length > 0;
  }

  get hasRoom(): boolean {
    return this.given.length < AHEAD_MAX && this.aheadChars < AHEAD_CHARS_MAX;
  }

  give(batch: Batch): void {
    this.given.push(batch);
    this.aheadChars += batch.request.length;
    this.process.stdin.write(`${batch.request}\n`);
    if (this.given.length === 1) this.begin();
  }

  /** Those it has not come to: somebody else may have them. */
  takeWaiting(): Batch[] {
    return this.given.splice(1);
  }

  kill(): void {
    this.process.kill('SIGKILL');
  }

  /** Whether this process of ours stays alive for the child's sake. */
  hold(isNeeded: boolean): void {
    if (this.isHeld === isNeeded) return;
    this.isHeld = isNeeded;
    holdProcess(this.process, isNeeded);
  }

  private listen(ended: () => void): void {
    const { stdin, stdout, stderr } = this.process;
    const lines = new Lines(
      (line) => this.hear(line),
      2 * RUNNER_ANSWER_CHARS_MAX,
      () => this.kill(),
    );
    stdout.setEncoding('utf8').on('data', (chunk: string) => lines.push(chunk));
    stderr.setEncoding('utf8').on('data', (chunk: string) => {
      this.lastWords = (this.lastWords + chunk).slice(-LAST_WORDS_CHARS);
    });
    // It may die while it is written to; that it ended is told once, below.
    stdin.on('error', () => undefined);
    this.process.on('error', (error) => (this.lastWords += error.message));
    this.process.once('close', () => {
      this.end();
      ended();
    });
  }

  private hear(line: string): void {
    if (!this.isReady) {
      this.isReady = line === READY;
      return this.events.free(this);
    }
    const [batch] = this.given;
    if (!batch) return;
    batch.answers.push(JSON.parse(line) as Answer);
    if (batch.answers.length < batch.expressions) return;
    this.given.shift();
    this.aheadChars -= batch.request.length;
    this.begin();
    batch.settle(batch.answers);
    this.events.free(this);
  }

  /** The clock of the batch that is now the first. */
  private begin(): void {
    clearTimeout(this.timer);
    this.isSlow = false;
    if (!this.isBusy) return;
    this.timer = setTimeout(() => {
      this.isSlow = true;
      this.timer = setTimeout(() => this.expire(), RUNNER_BATCH_MS_MAX - SLOW_MS);
      this.events.slow(this);
    }, SLOW_MS);
  }

  private expire(): void {
    const [batch] = this.given;
    // When this very process was held up, the answer may lie in the pipe: timers come before what has arrived.
    setImmediate(() => {
      if (this.given[0] !== batch) return;
      this.verdict = TOO_LONG;
      this.kill();
    });
  }

  private end(): void {
    clearTimeout(this.timer);
    this.events.ended(this);
    const batch = this.given.shift();
    if (!batch) return;
    // It was at one of the expressions; those after it were never begun.
    const missing = batch.expressions - batch.answers.length;
    batch.settle([...batch.answers, ...Array<Answer>(missing).fill(this.verdict)]);
  }
}

/** Nothing of ours: no credentials, no path of data. What is left is where temporary files are, and what Windows needs. */
export function scrubbedEnvironment(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const names = ['TMPDIR', 'TMP', 'TEMP', 'SystemRoot', 'windir'];
  const kept = names.flatMap((name) => (environment[name] === undefined ? [] : [[name, environment[name]]]));
  return Object.fromEntries(kept) as NodeJS.ProcessEnv;
}
