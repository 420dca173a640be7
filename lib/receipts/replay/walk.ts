import { StartExecutionCommand } from '@aws-sdk/client-sfn';
import type { Verdict } from '@/lib/labs/check';
import { createJudge } from '@/lib/labs/judge';
import type { Lab, LabStep } from '@/lib/labs/lab';
import { machineArn, type World } from '@/lib/labs/proof/world';
import { seedOf } from '../canonical';
import type { Claim, ClaimedStep } from '../receipt.schema';
import { isRunCheck } from './cases';
import { furnish, openStage, type Hands, type Refusal } from './stage';

export interface Walked {
  readonly verdicts: Readonly<Record<string, Verdict>>;
  readonly refused: readonly Refusal[];
}

/** Goes through the lab once, saving and starting what the student did, and judges what is no fresh run. By step. */
export async function walkLab(lab: Lab, claim: Claim, hands: Hands): Promise<ReadonlyMap<string, Walked>> {
  const world = await openStage(lab, hands, seedOf(lab.slug, 'walk'));
  const walked = new Map<string, Walked>();
  try {
    for (const step of lab.steps) {
      const claimed = claim.steps.find(({ id }) => id === step.id);
      if (claimed) walked.set(step.id, await judgeStep(world, step, claimed));
    }
    return walked;
  } finally {
    await world.engine.close();
  }
}

async function judgeStep(world: World, step: LabStep, claimed: ClaimedStep): Promise<Walked> {
  const { work, answers } = claimed;
  await world.pause(1000);
  const since = new Date(world.engine.clock.now());
  const refused = await furnish(world, step, work);
  for (const run of work.runs) await start(world, run);
  const checks = step.checks.filter((check) => !isRunCheck(check));
  const judge = createJudge({ ...world, step: { ...step, checks } });
  const passed = step.checks.filter(isRunCheck).map(({ id }) => id);
  const verdicts = await judge.judge({ drafts: textsOf(step, work), answers, since, passed }, () => {});
  return { verdicts, refused };
}

async function start(
  { client, engine, pause }: World,
  { machine, name, input }: ClaimedStep['work']['runs'][number],
) {
  const begun = new StartExecutionCommand({ stateMachineArn: machineArn(machine), name, input });
  // What AWS refuses to start shows in the checks about it.
  await client.send(begun).catch(() => undefined);
  await engine.clock.runToEnd();
  await pause(1000);
}

/** What is saved is what the editor says: nothing waits for being saved. */
function textsOf({ drafts, machine }: LabStep, work: ClaimedStep['work']): Record<string, string> {
  const saved = machine && work.machines[machine.name];
  const first = drafts[0]?.id;
  return { ...work.drafts, ...(saved !== undefined && first !== undefined && { [first]: saved }) };
}
