import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { labsFolder } from '@/lib/content/places';
import type { Lab, LabStep } from '@/lib/labs/lab';
import type { Action, StepProof } from '@/lib/labs/proof/proof.schema';
import { readProof } from '@/lib/labs/proof/read-proof';
import type { Claim, ClaimedStep } from '../receipt.schema';

/** What a student who gave the solution of every step would hand in. */
export async function solutionClaim(lab: Lab, root = labsFolder(lab.slug)): Promise<Claim> {
  const proof = await readProof(lab, root);
  const read = (file: string) => readFile(join(root, lab.slug, file), 'utf8');
  const steps = lab.steps.map((step) => claimedStep(step, proof.steps[step.id], read));
  return { lab: lab.slug, steps: await Promise.all(steps) };
}

async function claimedStep(
  step: LabStep,
  script: StepProof | undefined,
  read: (file: string) => Promise<string>,
): Promise<ClaimedStep> {
  const { id, drafts, inputs, machine } = step;
  const actions = script?.solution ?? inputs.map(({ value }) => ({ do: 'run', input: value }) as Action);
  const stacks = actions
    .filter((action) => action.do === 'deploy')
    .map(async ({ stack, template }) => [stack, await read(template)]);
  return {
    id,
    doneAt: '2026-01-01T00:00:00.000Z',
    answers: Object.fromEntries(
      actions.flatMap((action) => (action.do === 'answer' ? [[action.check, action.value]] : [])),
    ),
    work: {
      machines: machine ? { [machine.name]: drafts[0]?.solution ?? '' } : {},
      drafts: machine ? {} : Object.fromEntries(drafts.map(({ id, solution }) => [id, solution])),
      stacks: Object.fromEntries(await Promise.all(stacks)),
      runs: machine ? runsOf(actions, step, machine.name) : [],
    },
  };
}

function runsOf(actions: readonly Action[], { id }: LabStep, machine: string): ClaimedStep['work']['runs'] {
  return actions.flatMap((action, index) =>
    action.do === 'run'
      ? [{ machine, name: action.name ?? `${id}-${index}`, input: JSON.stringify(action.input) }]
      : [],
  );
}
