import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { languages } from '@/lib/i18n/languages';
import { pen } from './pen';

/** A text that its author has yet to write. */
export interface Unwritten {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/** Everything of a unit that is still to be written: in its lab, on its pages, in the outline. */
export function findUnwritten(slug: string, root: string): Unwritten[] {
  const folders = [`labs/${slug}`, ...languages.map((language) => `content/${language}/${slug}`)];
  return [
    ...folders.flatMap((folder) => filesIn(root, folder)).flatMap((file) => marked(root, file)),
    ...inOutline(slug, root),
  ];
}

function filesIn(root: string, folder: string): string[] {
  if (!existsSync(path.join(root, folder))) return [];
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(json|mdx|yaml)$/.test(name))
    .map((name) => `${folder}/${name.split(path.sep).join('/')}`)
    .sort();
}

function marked(root: string, file: string): Unwritten[] {
  return readFileSync(path.join(root, file), 'utf8')
    .split('\n')
    .flatMap((line, index) =>
      line.includes(pen) ? [{ file, line: index + 1, text: line.trim().replace(/,$/, '') }] : [],
    );
}

/** The lines from the unit's slug to the next one. */
function inOutline(slug: string, root: string): Unwritten[] {
  const file = 'content/outline.json';
  const lines = readFileSync(path.join(root, file), 'utf8').split('\n');
  const first = lines.findIndex((line) => line.includes(`"slug": "${slug}"`));
  if (first < 0) return [];
  const after = lines.findIndex((line, index) => index > first && line.includes('"slug": '));
  const last = after < 0 ? lines.length : after;
  return marked(root, file).filter(({ line }) => line > first && line <= last);
}
