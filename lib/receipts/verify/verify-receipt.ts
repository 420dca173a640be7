import type { Lab } from '@/lib/labs/lab';
import { listLabSlugs, readLab } from '@/lib/labs/read-lab';
import { release } from '../issue/issue-receipt';
import type { Receipt } from '../receipt.schema';
import { replayLab, type ReplayedStep } from '../replay/replay-lab';
import { compareReceipt, isSameLab, type Finding } from './compare';
import { readReceipt, unreadable, type Unreadable } from './read-receipt';

export interface Judged {
  readonly kind: 'judged';
  readonly receipt: Receipt;
  readonly lab: Lab;
  readonly replayed: readonly ReplayedStep[];
  readonly findings: readonly Finding[];
  readonly isSameLab: boolean;
  /** The release that judges. */
  readonly release: string;
}

/** Repeats all that a receipt tells of and says in what it differs. Needs the labs of the repository and nothing else. */
export async function verifyReceipt(text: string, root = 'labs'): Promise<Judged | Unreadable> {
  const receipt = readReceipt(text);
  if (receipt.kind === 'unreadable') return receipt;
  const { slug } = receipt.lab;
  const slugs = await listLabSlugs(root);
  if (!slugs.includes(slug))
    return unreadable(
      `Es un recibo de «${slug}», y aquí no hay ningún laboratorio con ese nombre. Están: ${slugs.join(', ')}.`,
      `It is a receipt of “${slug}”, and there is no lab of that name here. There are: ${slugs.join(', ')}.`,
    );
  const lab = await readLab(slug, root);
  const claim = { lab: slug, steps: receipt.steps };
  const replayed = await replayLab(lab, claim);
  return {
    kind: 'judged',
    receipt,
    lab,
    replayed,
    findings: compareReceipt(receipt, lab, replayed),
    isSameLab: isSameLab(receipt, lab),
    release: await release(),
  };
}
