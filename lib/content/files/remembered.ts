import { statSync } from 'node:fs';

interface Remembered<T> {
  readonly version: string;
  readonly value: T;
}

/** Changes whenever a file is written; undefined when there is none. */
export function fileVersion(file: string): string | undefined {
  const found = statSync(file, { throwIfNoEntry: false });
  return found && `${found.mtimeMs} ${found.size} ${found.ino}`;
}

/** What is made of a file, made once of each version of it: a course of hundreds of pages is read for each of them. */
export function remembered<T>(make: (file: string, name: string) => T): (file: string, name: string) => T {
  const known = new Map<string, Remembered<T>>();
  return (file, name) => {
    const version = fileVersion(file) ?? 'absent';
    const found = known.get(file);
    if (found?.version === version) return found.value;
    const value = make(file, name);
    known.set(file, { version, value });
    return value;
  };
}
