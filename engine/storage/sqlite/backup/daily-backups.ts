import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { FileHold } from './file-hold';

const KEPT = 7;
const DAY_MS = 24 * 60 * 60 * 1000;
const LOOK_MS = 60 * 60 * 1000;
const FIRST_LOOK_MS = 5 * 60 * 1000;
const RENEW_MS = 10_000;
/** Another process copies: this one would lose its lock by closing the file. */
const COPY = 'require("fs").copyFileSync(...process.argv.slice(1))';
const NAME = /^pasos-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)\.db$/;

export interface DailyBackupsOptions {
  /** The data folder; the copies are in its `backups`. */
  readonly data: string;
  readonly fileHold: FileHold;
  readonly now: () => number;
  /** Hears why there is none today. */
  readonly complain: (error: unknown) => void;
}

/** A copy of the running database each day, as long as the engine runs, and the last seven of them kept. */
export class DailyBackups {
  readonly #folder: string;
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly options: DailyBackupsOptions) {
    this.#folder = join(options.data, 'backups');
  }

  start(): void {
    this.#lookAfter(FIRST_LOOK_MS);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #lookAfter(delay: number): void {
    const look = () =>
      this.makeIfDue()
        .catch(this.options.complain)
        .finally(() => this.#lookAfter(LOOK_MS));
    this.#timer = setTimeout(() => void look(), delay).unref();
  }

  /** Gives the file that was made; undefined when there is one of this day already, or it cannot be made now. */
  async makeIfDue(): Promise<string | undefined> {
    const now = this.options.now();
    const last = this.#names().at(-1);
    if (last !== undefined && now - timeOf(last) < DAY_MS) return undefined;
    const file = join(
      this.#folder,
      `pasos-${new Date(now).toISOString().slice(0, 19).replaceAll(':', '-')}.db`,
    );
    mkdirSync(this.#folder, { recursive: true });
    if (!(await this.#copyTo(file))) return undefined;
    for (const name of this.#names().slice(0, -KEPT)) rmSync(join(this.#folder, name));
    return file;
  }

  async #copyTo(file: string): Promise<boolean> {
    const { data, fileHold } = this.options;
    if (!fileHold.begin()) return false;
    const part = `${file}.part`;
    const renewing = setInterval(() => fileHold.renew(), RENEW_MS).unref();
    let isWhole = false;
    try {
      await promisify(execFile)(process.execPath, ['-e', COPY, join(data, 'engine.db'), part]);
    } finally {
      clearInterval(renewing);
      isWhole = fileHold.end();
      if (!isWhole) rmSync(part, { force: true });
    }
    if (isWhole) renameSync(part, file);
    return isWhole;
  }

  #names(): string[] {
    try {
      return readdirSync(this.#folder)
        .filter((name) => NAME.test(name))
        .sort();
    } catch {
      return [];
    }
  }
}

function timeOf(name: string): number {
  const [, day, hour, minute, second] = NAME.exec(name)!;
  return Date.parse(`${day}T${hour}:${minute}:${second}Z`);
}
