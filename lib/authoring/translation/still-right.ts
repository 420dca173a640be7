import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { contentPaths, readOutline } from '@/lib/content/outline';
import { lessonFile, type ContentPlaces } from '@/lib/content/places';
import { AuthoringError } from '../trouble';

/**
 * Pages whose Spanish changed and whose English is right as it stands: somebody has compared them. Each with the fingerprint of the
 * Spanish that was read, so that the next change asks again.
 */
type StillRight = Readonly<Record<string, string>>;

const schema = z.record(z.string(), z.string());

export function readStillRight(places: ContentPlaces): StillRight {
  const file = fileOf(places);
  return existsSync(file) ? schema.parse(JSON.parse(readFileSync(file, 'utf8'))) : {};
}

/** Notes that the English of these pages was compared with their Spanish; forgets what a later change has overtaken. */
export function noteStillRight(pages: readonly string[], places: ContentPlaces): void {
  const known = contentPaths(readOutline(places));
  const unknown = pages.find((page) => !known.includes(page));
  if (unknown !== undefined) {
    throw new AuthoringError({
      es: `no hay ninguna página ${unknown}: escribe, por ejemplo, ${known[0]}`,
      en: `there is no page ${unknown}: write, for example, ${known[0]}`,
    });
  }
  const before = readStillRight(places);
  const current = known.flatMap((page) => {
    const now = fingerprint(readFileSync(lessonFile(places, 'es', page), 'utf8'));
    return pages.includes(page) || before[page] === now ? [[page, now]] : [];
  });
  writeFileSync(fileOf(places), `${JSON.stringify(Object.fromEntries(current), null, 2)}\n`);
}

export function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

function fileOf({ content }: ContentPlaces): string {
  return path.join(content, 'still-right.json');
}
