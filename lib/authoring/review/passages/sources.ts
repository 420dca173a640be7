import { readFileSync } from 'node:fs';
import path from 'node:path';
import { filesIn } from '../unused/files';

/** A file of our code that may say something to people. */
export interface Source {
  readonly file: string;
  readonly text: string;
}

const rooms = ['app', 'components', 'lib', 'scripts', 'engine/asl', 'engine/conformance/fidelity/subjects'];

export function readSources(root: string): Source[] {
  return rooms.flatMap((room) =>
    filesIn(path.join(root, room))
      .map((name) => `${room}/${name}`)
      .filter((file) => /\.(tsx?|mjs)$/.test(file) && !/\.test\.tsx?$/.test(file))
      .map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') })),
  );
}
