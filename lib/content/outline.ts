import * as z from 'zod';
import type { DataFile } from './files/data-file';
import { soundOrLast } from './files/last-sound';
import { onceBuilt } from './files/once-built';
import { jsonFile } from './files/read-file';
import { schemaField } from './files/schema-field';
import {
  authoredFolders,
  foldersOf,
  outlineFile,
  places as standardPlaces,
  shortName,
  type ContentPlaces,
} from './places';
import { ContentError, type ContentProblem } from './problem';

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens, as in lab-13');
const localized = z.strictObject({
  es: z.string().min(1).describe('In Spanish.'),
  en: z.string().min(1).describe('In English.'),
});

const unitSchema = z.strictObject({
  slug: slug.describe('Its address, the name of its folders and the key of progress: it stays as it is.'),
  kind: z.enum(['lessons', 'lab']).describe('Pages to read, or the steps of the lab of that name.'),
  title: localized.describe('As the menu and the map show it.'),
  after: z
    .array(slug)
    .optional()
    .describe('Units one has better done before: what the map of the course draws.'),
  optional: z.boolean().optional().describe('Nothing is missing to whoever leaves it out.'),
  pages: z.array(slug).min(1).describe('Its pages, or the steps of its lab, in their order.'),
});

export const outlineSchema = z.strictObject({
  $schema: schemaField,
  name: z
    .string()
    .regex(/^[a-z][a-z0-9]*$/, 'one lower-case word, as in acme')
    .optional()
    .describe('Of a course from elsewhere: the first word of the slug of all its units.'),
  alone: z
    .boolean()
    .optional()
    .describe('Of a course from elsewhere: the units of Pasos are not shown beside its own.'),
  units: z.array(unitSchema).describe('All units, in the order of the course.'),
});

export interface Outline {
  readonly units: readonly OutlineUnit[];
}
export type OutlineUnit = z.infer<typeof unitSchema>;

/** The whole course: our units, then those of the pack that is mounted, or these alone if it says so. */
export function readOutline(places: ContentPlaces = standardPlaces): Outline {
  const part = `outline ${places.root}`;
  return onceBuilt(`${part} ${places.pack?.root}`, () => soundOrLast(part, () => readSoundOutline(places)));
}

/** As `readOutline`, and throws whatever is wrong. */
export function readSoundOutline(places: ContentPlaces): Outline {
  const file = outlineFile(places);
  const ours = readFile(file, shortName(places, file));
  const problems = unitProblems(ours, []);
  if (problems.length > 0) throw new ContentError(problems);
  if (!places.pack) return ours.data;
  const units = readPackUnits(places, ours.data);
  return { units: units.alone ? units.own : [...ours.data.units, ...units.own] };
}

/** What is being written: the units of the pack that is mounted, or ours. */
export function authoredOutline(places: ContentPlaces): Outline {
  const outline = readOutline(places);
  const mine = authoredFolders(places);
  return { units: outline.units.filter(({ slug: unit }) => foldersOf(places, unit).root === mine.root) };
}

type OutlineFile = DataFile<z.infer<typeof outlineSchema>>;

const readFile = jsonFile(outlineSchema);

function readPackUnits(
  places: ContentPlaces,
  ours: Outline,
): { own: readonly OutlineUnit[]; alone: boolean } {
  const file = outlineFile(places.pack ?? places);
  const pack = readFile(file, shortName(places, file));
  const { name, units, alone = false } = pack.data;
  const problems = name
    ? [...nameProblems(pack, name, ours), ...unitProblems(pack, ours.units)]
    : [pack.problem([], 'a pack needs a name, as in "name": "acme": its units begin with it')];
  if (problems.length > 0) throw new ContentError(problems);
  return { own: units, alone };
}

/** Names of units are addresses and keys of progress: those of a pack are told from all others by their first word. */
function nameProblems({ data, problem }: OutlineFile, name: string, ours: Outline): ContentProblem[] {
  const taken = ours.units.find(({ slug: each }) => each === name || each.startsWith(`${name}-`));
  const foreign = [...data.units.entries()].filter(([, unit]) => !unit.slug.startsWith(`${name}-`));
  return [
    ...(taken ? [problem(['name'], `Pasos has the unit '${taken.slug}': choose another name`)] : []),
    ...foreign.map(([index, unit]) =>
      problem(['units', index, 'slug'], `the units of this pack begin with its name: '${name}-${unit.slug}'`),
    ),
  ];
}

function unitProblems({ data, problem }: OutlineFile, before: Outline['units']): ContentProblem[] {
  return [...data.units.entries()].flatMap(([index, unit]) => {
    const earlier = [...before, ...data.units.slice(0, index)].map((each) => each.slug);
    const unknown = [...(unit.after ?? []).entries()].filter(([, each]) => !earlier.includes(each));
    const isRepeat = earlier.includes(unit.slug);
    return [
      ...(isRepeat
        ? [problem(['units', index, 'slug'], `the unit '${unit.slug}' is there twice: give it another name`)]
        : []),
      ...unknown.map(([position, each]) =>
        problem(['units', index, 'after', position], `'${each}' is no unit that comes before`),
      ),
    ];
  });
}

/** Content paths (`concepts/asl`) in the order of the course. */
export function outlinePaths(outline: Outline): string[] {
  return outline.units.flatMap((unit) => unit.pages.map((page) => `${unit.slug}/${page}`));
}

/** A page with a sandbox beside it. */
export function isLabStep(path: string, places: ContentPlaces = standardPlaces): boolean {
  const [slug, page = ''] = path.split('/');
  const unit = readOutline(places).units.find((each) => each.slug === slug);
  return unit?.kind === 'lab' && unit.pages.includes(page);
}

/** Every unit has a page of its own, written like a lesson. */
export function overviewPath(unitSlug: string): string {
  return `${unitSlug}/overview`;
}

/** All that must be written, in each language. */
export function contentPaths(outline: Outline): string[] {
  return [...outline.units.map((unit) => overviewPath(unit.slug)), ...outlinePaths(outline)];
}
