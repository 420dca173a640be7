import 'server-only';
import { cache } from 'react';
import { didYouMean } from '@/lib/content/files/did-you-mean';
import { forgive, type Forgiven } from '@/lib/content/files/last-sound';
import { labsFolder } from '@/lib/content/places';
import { ContentError, type ContentProblem } from '@/lib/content/problem';
import { labForStep, type Lab } from './lab';
import { readProof } from './proof/read-proof';
import { readLab } from './read-lab';

const read = cache((slug: string) => readLab(slug, labsFolder(slug)));

/** One lab with everything in it, read once per request. In development a broken one is as it was when it was sound last. */
export async function loadLab(slug: string): Promise<Lab> {
  const { value: lab, problems } = await forgive(`lab ${slug}`, () => read(slug));
  if (!lab) throw new ContentError(problems);
  return lab;
}

/** The lab as the page of one step needs it, and what is wrong with its files. */
export async function openStep(slug: string, stepId: string): Promise<Forgiven<Lab>> {
  const { value, problems } = await forgive(`lab ${slug}/${stepId}`, async () => {
    const lab = await read(slug);
    const steps = lab.steps.map(({ id }) => id);
    if (steps.includes(stepId)) return lab;
    const file = `${labsFolder(slug)}/${slug}/lab.json`;
    const meant = didYouMean(stepId, steps) ?? `; there are ${steps.join(', ')}`;
    throw new ContentError([
      { file, line: 1, message: `there is no step '${stepId}', which outline.json names as a page${meant}` },
    ]);
  });
  if (!value) return { value, problems };
  return { value: labForStep(value, stepId), problems: [...problems, ...(await proofProblems(value))] };
}

/** Students need no proof; whoever writes one is told of its slips while they do. */
async function proofProblems(lab: Lab): Promise<readonly ContentProblem[]> {
  if (process.env.NODE_ENV !== 'development') return [];
  return (await forgive(`proof ${lab.slug}`, () => readProof(lab, labsFolder(lab.slug)))).problems;
}
