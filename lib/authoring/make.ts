import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readOutline } from '@/lib/content/outline';
import { packName } from '@/lib/content/files/pack-name';
import { placesIn } from '@/lib/content/places';
import { alreadyThere, planLab, planLesson } from './plan';

export type NewKind = 'lab' | 'lesson';

const plans = { lab: planLab, lesson: planLesson } satisfies Record<NewKind, unknown>;

/** Makes the files of something new and names it in the outline; says which files. What exists is never written over. */
export function makeNew(kind: NewKind, slug: string, root: string): readonly string[] {
  const outlineFile = path.join(root, 'content', 'outline.json');
  const course = {
    // The folder alone: what is mounted is this very one.
    outline: readOutline(placesIn(root, '')),
    text: readFileSync(outlineFile, 'utf8'),
    taken: pagesOfTheSite(root),
  };
  const named = inPack(packName(outlineFile), { kind, slug });
  const { files, outline } = plans[kind](named, course);
  const folder = `labs/${named}`;
  const there = [...files.keys(), ...(kind === 'lab' ? [folder] : [])].find((file) =>
    existsSync(path.join(root, file)),
  );
  if (there) throw alreadyThere(there);
  for (const [file, text] of files) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    // wx: whatever was made in the meantime stays.
    writeFileSync(path.join(root, file), text, { flag: 'wx' });
  }
  writeFileSync(outlineFile, outline);
  return [...files.keys(), 'content/outline.json'];
}

/** The units of a pack begin with its name; its author need not write it each time. */
function inPack(name: string | undefined, { kind, slug }: { kind: NewKind; slug: string }): string {
  const hasUnit = kind === 'lab' || slug.includes('/');
  return name && hasUnit && !slug.startsWith(`${name}-`) ? `${name}-${slug}` : slug;
}

function pagesOfTheSite(root: string): string[] {
  const folder = path.join(root, 'app', '[lang]');
  return existsSync(folder) ? readdirSync(folder) : [];
}
