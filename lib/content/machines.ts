import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import type { Language } from '@/lib/i18n/languages';
import { didYouMean } from './files/did-you-mean';
import { soundOrLast } from './files/last-sound';
import { jsonFile } from './files/read-file';
import { places as standardPlaces, shortName, type ContentPlaces, type CourseFolders } from './places';
import { ContentError } from './problem';

const schema = z.looseObject({
  StartAt: z.string(),
  States: z.record(z.string(), z.looseObject({ Type: z.string() })),
});

/** A definition shown in a lesson. Only as much of its shape as drawing it and asking about it needs. */
export type ShownMachine = z.infer<typeof schema>;

/** The file of a machine: its own translation (`<name>.es.asl.json`) wins over the common one, ours over that of a pack. */
function machineFile(places: ContentPlaces, language: Language, name: string): string | undefined {
  if (!/^[a-z0-9-]+$/.test(name)) return undefined;
  const folders = [places, ...(places.pack ? [places.pack] : [])];
  return folders
    .flatMap(({ content }) =>
      [`${name}.${language}.asl.json`, `${name}.asl.json`].map((file) =>
        path.join(content, 'machines', file),
      ),
    )
    .find((file) => existsSync(file));
}

/** Names of the machines there are, without their languages. */
function machineNames({ content }: CourseFolders): string[] {
  const folder = path.join(content, 'machines');
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => name.endsWith('.asl.json'));
  return [...new Set(files.map((name) => name.split('.')[0] ?? ''))];
}

export function readMachine(
  language: Language,
  name: string,
  places: ContentPlaces = standardPlaces,
): ShownMachine {
  return soundOrLast(`machine ${places.root} ${language} ${name}`, () =>
    readSoundMachine(language, name, places),
  );
}

/** As `readMachine`, and throws whatever is wrong. */
export function readSoundMachine(language: Language, name: string, places: ContentPlaces): ShownMachine {
  const file = machineFile(places, language, name);
  if (file) return readDefinition(file, shortName(places, file)).data;
  const known = [places, ...(places.pack ? [places.pack] : [])].flatMap(machineNames);
  const missing = `there is no content/machines/${name}.asl.json${didYouMean(name, known) ?? ''}`;
  throw new ContentError([{ file: `content/machines/${name}.asl.json`, line: 1, message: missing }]);
}

const readDefinition = jsonFile(schema);
