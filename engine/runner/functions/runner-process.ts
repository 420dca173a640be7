import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { scrubbedEnvironment } from '../child-process';
import { holdProcess } from '../hold-process';
import { Lines } from '../lines';
import { READY, type FromRunner, type ToRunner } from './protocol';

const FLAGS = [
  '--max-old-space-size=256',
  '--disable-proto=delete',
  '--disallow-code-generation-from-strings',
];
const LAST_WORDS_CHARS = 2_000;

export interface ProcessEvents {
  hear(message: FromRunner): void;
  ended(lastWords: string): void;
}

/** The process in which functions run. It has no environment and knows no path of ours. */
export class RunnerProcess {
  readonly ended: Promise<void>;
  isReady = false;
  private readonly process: ChildProcessWithoutNullStreams;
  private readonly early: string[] = [];
  private lastWords = '';
  private isHeld = true;

  constructor(private readonly events: ProcessEvents) {
    this.process = spawn(
      process.execPath,
      [...FLAGS, fileURLToPath(new URL('./functions-child.cjs', import.meta.url))],
      { cwd: tmpdir(), env: { ...scrubbedEnvironment(process.env), TZ: 'UTC' }, windowsHide: true },
    );
    this.ended = new Promise((resolve) => this.listen(resolve));
    this.hold(false);
  }

  get pid(): number | undefined {
    return this.process.pid;
  }

  tell(message: ToRunner): void {
    const line = `${JSON.stringify(message)}\n`;
    if (this.isReady) this.process.stdin.write(line);
    else this.early.push(line);
  }

  kill(): void {
    this.process.kill('SIGKILL');
  }

  /** Whether this process of ours stays alive for the runner's sake. */
  hold(isNeeded: boolean): void {
    if (this.isHeld === isNeeded) return;
    this.isHeld = isNeeded;
    holdProcess(this.process, isNeeded);
  }

  private listen(ended: () => void): void {
    const { stdin, stdout, stderr } = this.process;
    const lines = new Lines((line) => this.hear(line));
    stdout.setEncoding('utf8').on('data', (chunk: string) => lines.push(chunk));
    stderr.setEncoding('utf8').on('data', (chunk: string) => {
      this.lastWords = (this.lastWords + chunk).slice(-LAST_WORDS_CHARS);
    });
    stdin.on('error', () => undefined);
    this.process.on('error', (error) => (this.lastWords += error.message));
    this.process.once('close', () => {
      this.events.ended(this.lastWords);
      ended();
    });
  }

  private hear(line: string): void {
    if (line === READY) {
      this.isReady = true;
      for (const order of this.early.splice(0)) this.process.stdin.write(order);
      return;
    }
    this.events.hear(JSON.parse(line) as FromRunner);
  }
}
