import { readFile } from 'node:fs/promises';
import type { Check } from '@/lib/labs/check';
import type { Lab, LabStep } from '@/lib/labs/lab';
import { digest } from '../canonical';
import type { Claim, ClaimedStep, Proof, Receipt, ReceiptStep, RecordedHistory } from '../receipt.schema';
import { replayLab, type ReplayedStep } from '../replay/replay-lab';
import type { ReplayedCase } from '../replay/replay-case';

/** A check that does not pass when it is repeated: there is no receipt while there is one. */
export interface Unproven {
  readonly step: string;
  readonly check: string;
}

export type Issued =
  | { readonly kind: 'receipt'; readonly receipt: Receipt }
  | { readonly kind: 'unproven'; readonly unproven: readonly Unproven[] };

/** Repeats what was done in a lab and writes down what came of it. */
export async function issueReceipt(lab: Lab, claim: Claim): Promise<Issued> {
  const replayed = await replayLab(lab, claim);
  const unproven = unprovenIn(lab, replayed);
  if (unproven.length > 0) return { kind: 'unproven', unproven };
  const unsealed = {
    kind: 'pasos-receipt',
    version: 1,
    pasos: await release(),
    lab: { slug: lab.slug, digest: digest(lab) },
    steps: replayed.map((step) => stepOf(lab, claim, step)),
  } as const;
  return { kind: 'receipt', receipt: { ...unsealed, seal: digest(unsealed) } };
}

export function sealOf({ seal: _, ...unsealed }: Receipt): string {
  return digest(unsealed);
}

/** The release that is running. */
export async function release(): Promise<string> {
  return (JSON.parse(await readFile('package.json', 'utf8')) as { version: string }).version;
}

export function unprovenIn(lab: Lab, replayed: readonly ReplayedStep[]): readonly Unproven[] {
  return replayed.flatMap((replayedStep) =>
    stepIn(lab, replayedStep.id)
      .checks.filter((check) => !check.optional && proofOf(check, replayedStep) === undefined)
      .map((check) => ({ step: replayedStep.id, check: check.id })),
  );
}

/** Undefined when the definition does not do what is demanded. */
export function proofOf(check: Check, { verdicts }: ReplayedStep): Proof | undefined {
  if (verdicts[check.id]?.status === 'passed') return 'proven';
  return isDeed(check) ? 'stated' : undefined;
}

/** Something the student did in an account at some time, which no definition shows. */
function isDeed({ kind }: Check): boolean {
  switch (kind) {
    case 'machine':
    case 'valid':
    case 'definition':
    case 'run':
    case 'history':
    case 'hidden':
      return false;
    case 'mine':
    case 'revision':
    case 'answer':
    case 'predict':
    case 'deleted':
    case 'refused-start':
    case 'versions':
    case 'alias':
    case 'stack':
    case 'role':
    case 'nothing-left':
      return true;
  }
}

function stepIn(lab: Lab, id: string): LabStep {
  const step = lab.steps.find((each) => each.id === id);
  if (!step) throw new Error(`lab ${lab.slug} has no step ${id}`);
  return step;
}

function stepOf(lab: Lab, claim: Claim, replayed: ReplayedStep): ReceiptStep {
  const { id, doneAt, work, answers } = claim.steps.find((each) => each.id === replayed.id) as ClaimedStep;
  const checks = stepIn(lab, id).checks.flatMap((check) => {
    const proof = check.optional ? undefined : proofOf(check, replayed);
    return proof ? [{ id: check.id, proof }] : [];
  });
  return { id, doneAt, work, answers, checks, histories: replayed.cases.flatMap(recorded) };
}

export function recorded({ case: each, history }: ReplayedCase): RecordedHistory[] {
  if (!history) return [];
  const { status, events, trail, hash } = history;
  const { check, index, input, seed } = each;
  return [
    { check: check.id, case: index, input: input as never, seed, status, events: events.length, trail, hash },
  ];
}
