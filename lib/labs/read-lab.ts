import { readFile, readdir } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { DataFile } from '@/lib/content/files/data-file';
import { didYouMean } from '@/lib/content/files/did-you-mean';
import { jsonFile } from '@/lib/content/files/read-file';
import { labsFolder } from '@/lib/content/places';
import { ContentError } from '@/lib/content/problem';
import type { Lab, LabDraft, LabObject, LabStep } from './lab';
import { labSchema } from './schema/lab.schema';
import type { AuthoredLab } from './schema/lab.schema';

const readLabFile = jsonFile(labSchema);

/** Reads `labs/<slug>/lab.json` and the definitions it names. Throws a `ContentError` for what is wrong with them. */
export async function readLab(slug: string, root = labsFolder(slug)): Promise<Lab> {
  const folder = `${root}/${slug}`;
  const lab = openLabFile(slug, root);
  const place: Place = { folder, lab };
  const { steps, title, summary, minutes, strict, localOnly, template, code, objects } = lab.data;
  // Awaited before anything else is: what it stumbles over is nobody's rejection otherwise.
  const complete = await Promise.all(steps.map((step, index) => readStep(step, place, index)));
  return {
    slug,
    title,
    summary,
    minutes,
    ...(strict && { strict }),
    ...(localOnly && { localOnly }),
    ...(template && { template: await read(place, template, ['template']) }),
    ...(code && { code: await readObjects(code, place, 'code') }),
    ...(objects && { objects: await readObjects(objects, place, 'objects') }),
    steps: complete,
  };
}

/** `lab.json` alone. Throws a `ContentError` for what is wrong with it. */
export function openLabFile(slug: string, root: string): DataFile<AuthoredLab> {
  const file = `${root}/${slug}/lab.json`;
  return readLabFile(file, file);
}

/** Slugs of all labs, in order. */
export async function listLabSlugs(root = 'labs'): Promise<string[]> {
  const entries = await readdir(root, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

type AuthoredStep = AuthoredLab['steps'][number];
type Path = readonly PropertyKey[];
interface Place {
  readonly folder: string;
  readonly lab: DataFile<AuthoredLab>;
}

async function readStep(step: AuthoredStep, place: Place, index: number): Promise<LabStep> {
  const drafts = step.drafts.map((draft, position) =>
    readDraft(draft, place, ['steps', index, 'drafts', position]),
  );
  const { id, title, optional = false, machine, inputs = [], checks, hints } = step;
  return {
    id,
    title,
    optional,
    ...(machine && { machine }),
    drafts: await Promise.all(drafts),
    inputs,
    checks,
    hints,
  };
}

async function readDraft(draft: AuthoredStep['drafts'][number], place: Place, path: Path): Promise<LabDraft> {
  const [start, solution] = await Promise.all([
    read(place, draft.start, [...path, 'start']),
    read(place, draft.solution, [...path, 'solution']),
  ]);
  return {
    id: draft.id,
    ...(draft.label && { label: draft.label }),
    ...(draft.continues && { continues: draft.continues }),
    start,
    solution,
  };
}

function readObjects(objects: NonNullable<AuthoredLab['objects']>, place: Place, field: 'code' | 'objects') {
  return Promise.all(
    objects.map(async ({ bucket, file }, index): Promise<LabObject> => {
      const bytes = await readBytes(place, file, [field, index, 'file']);
      return { bucket, key: basename(file), base64: bytes.toString('base64') };
    }),
  );
}

async function read(place: Place, file: string, path: Path): Promise<string> {
  return (await readBytes(place, file, path)).toString('utf8');
}

/** A file that `lab.json` names at `path`. */
async function readBytes({ folder, lab }: Place, file: string, path: Path): Promise<Buffer> {
  try {
    return await readFile(join(folder, file));
  } catch {
    throw new ContentError([lab.problem(path, await sayMissing(folder, file))]);
  }
}

/** There is no such file: which one was probably meant, or that it has to be made. */
export async function sayMissing(folder: string, file: string): Promise<string> {
  const beside = await readdir(join(folder, dirname(file))).catch(() => []);
  const names = beside
    .map((name) => join(dirname(file), name))
    .filter((name) => extname(name) === extname(file));
  return `there is no file ${join(folder, file)}${didYouMean(file, names) ?? ': make it, or name another'}`;
}
