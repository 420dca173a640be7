import {
  closeSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod';

/** One line of the journal. It names things and whom they belong to; there is nothing in it to get in with. */
const entrySchema = z.object({
  at: z.iso.datetime(),
  /** `intention` is on the disk before AWS is asked to make it; `gone` is what nobody need look for any more. */
  what: z.enum(['intention', 'made', 'gone']),
  account: z.string(),
  region: z.string(),
  type: z.string(),
  name: z.string(),
  arn: z.string().optional(),
  lab: z.string(),
  student: z.string(),
});

export type Entry = z.infer<typeof entrySchema>;

/** What was made in students' accounts, or is about to be: what a crash leaves is found by it. */
export interface Journal {
  /** On the disk when it returns. */
  append(entry: Entry): void;
  entries(): readonly Entry[];
}

/** A file of JSON lines that is only ever added to. Several processes may: each line is one write. */
export function openJournal(file: string): Journal {
  return {
    append: (entry) => append(file, `${JSON.stringify(entrySchema.parse(entry))}\n`),
    entries: () => read(file).split('\n').flatMap(parse),
  };
}

function append(file: string, line: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const descriptor = openSync(file, 'a+', 0o600);
  try {
    const { size } = fstatSync(descriptor);
    writeSync(descriptor, endsTorn(descriptor, size) ? `\n${line}` : line);
    fsyncSync(descriptor);
    if (size === 0) syncFolder(dirname(file));
  } finally {
    closeSync(descriptor);
  }
}

/** A line that a crash cut off must not swallow the next one. */
function endsTorn(descriptor: number, size: number): boolean {
  const last = Buffer.alloc(1);
  return size > 0 && readSync(descriptor, last, 0, 1, size - 1) === 1 && last.toString() !== '\n';
}

function syncFolder(folder: string): void {
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } catch {
    // Not every system lets a folder be flushed; those that do not keep the name with the file.
  } finally {
    closeSync(descriptor);
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

function parse(line: string): Entry[] {
  try {
    const parsed = entrySchema.safeParse(JSON.parse(line));
    return parsed.success ? [parsed.data] : [];
  } catch {
    return [];
  }
}
