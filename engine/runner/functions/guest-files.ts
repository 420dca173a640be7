import { readFileSync } from 'node:fs';

const folder = new URL('./guest/', import.meta.url);
const texts = new Map<string, string>();

/** The text of a script that runs within the wall. */
export function guestFile(name: string): string {
  let text = texts.get(name);
  if (text === undefined) {
    text = readFileSync(new URL(name, folder), 'utf8');
    texts.set(name, text);
  }
  return text;
}
