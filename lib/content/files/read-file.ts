import { readFileSync } from 'node:fs';
import type * as z from 'zod';
import { ContentError } from '@/lib/content/problem';
import { readData, type DataFile } from './data-file';
import { remembered } from './remembered';

/** Reads a file of JSON, once of each version of it. Throws a `ContentError` that names it by `name`. */
export function jsonFile<T>(schema: z.ZodType<T>): (file: string, name: string) => DataFile<T> {
  return remembered((file, name) => readData({ file: name, text: textOf(file, name) }, schema));
}

function textOf(file: string, name: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new ContentError([{ file: name, line: 1, message: 'there is no such file: make it' }]);
  }
}
