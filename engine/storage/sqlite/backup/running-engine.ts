import { readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the engine that has a data folder open answers: the folder's own note for the commands about it. */
export interface RunningEngine {
  readonly pid: number;
  readonly url: string;
}

export function announce(data: string, url: string): void {
  const note: RunningEngine = { pid: process.pid, url };
  writeFileSync(noteIn(data), `${JSON.stringify(note)}\n`);
}

export function withdraw(data: string): void {
  if (findAnnounced(data)?.pid === process.pid) rmSync(noteIn(data), { force: true });
}

/** What the folder says: an engine that was killed has left its note. */
export function findAnnounced(data: string): RunningEngine | undefined {
  try {
    const { pid, url } = JSON.parse(readFileSync(noteIn(data), 'utf8')) as Partial<RunningEngine>;
    return typeof pid === 'number' && typeof url === 'string' ? { pid, url } : undefined;
  } catch {
    return undefined;
  }
}

function noteIn(data: string): string {
  return join(realpathSync(data), 'engine.json');
}
