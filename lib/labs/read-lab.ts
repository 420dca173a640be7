import { readFile, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Lab, LabDraft, LabObject, LabStep } from './lab';
import { labSchema } from './schema/lab.schema';
import type { AuthoredLab } from './schema/lab.schema';

/** What is wrong with a lab's files, said to its author: file, field, reason. */
export class LabError extends Error {
  override readonly name = 'LabError';
}

/** Reads `labs/<slug>/lab.json` and the definitions it names. */
export async function readLab(slug: string, root = 'labs'): Promise<Lab> {
  const file = `${root}/${slug}/lab.json`;
  const parsed = labSchema.safeParse(parseJson(await read(file), file));
  if (!parsed.success)
    throw new LabError(parsed.error.issues.map((issue) => `${file}: ${sayIssue(issue)}`).join('\n'));
  const { steps, title, summary, minutes, strict, template, objects } = parsed.data;
  const folder = `${root}/${slug}`;
  const complete = steps.map((step, index) => readStep(step, { folder, field: `${file}: steps[${index}]` }));
  return {
    slug,
    title,
    summary,
    minutes,
    ...(strict && { strict }),
    ...(template && { template: await read(join(folder, template), `${file}: template`) }),
    ...(objects && { objects: await readObjects(objects, { folder, field: `${file}: objects` }) }),
    steps: await Promise.all(complete),
  };
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
interface Place {
  readonly folder: string;
  readonly field: string;
}

async function readStep(step: AuthoredStep, place: Place): Promise<LabStep> {
  const drafts = step.drafts.map((draft, index) =>
    readDraft(draft, { folder: place.folder, field: `${place.field}.drafts[${index}]` }),
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

async function readDraft(draft: AuthoredStep['drafts'][number], { folder, field }: Place): Promise<LabDraft> {
  const [start, solution] = await Promise.all([
    read(join(folder, draft.start), `${field}.start`),
    read(join(folder, draft.solution), `${field}.solution`),
  ]);
  return {
    id: draft.id,
    ...(draft.label && { label: draft.label }),
    ...(draft.continues && { continues: draft.continues }),
    start,
    solution,
  };
}

function readObjects(objects: NonNullable<AuthoredLab['objects']>, { folder, field }: Place) {
  return Promise.all(
    objects.map(async ({ bucket, file }, index): Promise<LabObject> => {
      const base64 = await read(join(folder, file), `${field}[${index}]`, 'base64');
      return { bucket, key: basename(file), base64 };
    }),
  );
}

async function read(file: string, field?: string, encoding: 'utf8' | 'base64' = 'utf8'): Promise<string> {
  try {
    return await readFile(file, encoding);
  } catch {
    throw new LabError(field ? `${field}: there is no file ${file}` : `there is no file ${file}`);
  }
}

export function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new LabError(`${file}: not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

export function sayIssue({
  path,
  message,
}: {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}): string {
  const field = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
  return `${field.replace(/^\./, '') || '(whole file)'}: ${message}`;
}
