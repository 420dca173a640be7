import type { Verdict } from '@/lib/labs/check';
import type { Lab } from '@/lib/labs/lab';
import { canonical, digest } from '../canonical';
import { proofOf, recorded, sealOf } from '../issue/issue-receipt';
import type { Receipt, ReceiptStep, RecordedHistory } from '../receipt.schema';
import { partsAt, type CanonicalEvent } from '../replay/history';
import type { ReplayedCase } from '../replay/replay-case';
import type { ReplayedStep } from '../replay/replay-lab';
import type { Refusal } from '../replay/stage';

/** One way in which a receipt is not what it says. */
export type Finding =
  | { readonly kind: 'seal' }
  | { readonly kind: 'no-step'; readonly step: string }
  | { readonly kind: 'unknown-step'; readonly step: string }
  /** AWS does not take a definition or a template of the step. */
  | (Refusal & { readonly kind: 'refused'; readonly step: string })
  | { readonly kind: 'check'; readonly step: string; readonly check: string; readonly verdict?: Verdict }
  /** The receipt says that a check passed when repeated, or that it does not have to, and it is the other way. */
  | { readonly kind: 'proof'; readonly step: string; readonly check: string }
  | (Place & { readonly kind: 'asked'; readonly here?: RecordedHistory; readonly there?: RecordedHistory })
  | (Place & { readonly kind: 'history'; readonly number: number; readonly event?: CanonicalEvent });

interface Place {
  readonly step: string;
  readonly check: string;
  readonly case: number;
}

/** All in which a receipt and what came of repeating it differ. */
export function compareReceipt(
  receipt: Receipt,
  lab: Lab,
  replayed: readonly ReplayedStep[],
): readonly Finding[] {
  const known = new Set(lab.steps.map(({ id }) => id));
  const has = new Set(receipt.steps.map(({ id }) => id));
  return [
    ...(sealOf(receipt) === receipt.seal ? [] : [{ kind: 'seal' } as const]),
    ...lab.steps
      .filter(({ id, optional }) => !optional && !has.has(id))
      .map(({ id }): Finding => ({ kind: 'no-step', step: id })),
    ...receipt.steps
      .filter(({ id }) => !known.has(id))
      .map(({ id }): Finding => ({ kind: 'unknown-step', step: id })),
    ...replayed.flatMap((step) => {
      const there = receipt.steps.find(({ id }) => id === step.id);
      const refused = step.refused.map((each): Finding => ({ kind: 'refused', step: step.id, ...each }));
      if (!there || refused.length > 0) return refused;
      return [...compareHistories(there, step), ...compareChecks(there, lab, step)];
    }),
  ];
}

/** Whether the lab is the one the receipt was made with. */
export function isSameLab({ lab: { digest: made } }: Receipt, lab: Lab): boolean {
  return made === digest(lab);
}

function compareChecks(there: ReceiptStep, lab: Lab, replayed: ReplayedStep): Finding[] {
  const checks = lab.steps.find(({ id }) => id === there.id)?.checks ?? [];
  return checks
    .filter(({ optional }) => !optional)
    .flatMap((check): Finding[] => {
      const place = { step: there.id, check: check.id };
      const verdict = replayed.verdicts[check.id];
      const proof = proofOf(check, replayed);
      if (!proof) return [{ kind: 'check', ...place, ...(verdict && { verdict }) }];
      const said = there.checks.find(({ id }) => id === check.id)?.proof;
      return said === proof ? [] : [{ kind: 'proof', ...place }];
    });
}

function compareHistories(there: ReceiptStep, { id: step, cases }: ReplayedStep): Finding[] {
  const key = (each: RecordedHistory) => `${each.check} ${each.case}`;
  const left = new Map(there.histories.map((each) => [key(each), each]));
  const found = cases.flatMap((replayed): Finding[] => {
    const [here] = recorded(replayed);
    const place = { step, check: replayed.case.check.id, case: replayed.case.index };
    const said = left.get(`${place.check} ${place.case}`);
    left.delete(`${place.check} ${place.case}`);
    if (!here && !said) return [];
    if (!here || !said || askedOf(here) !== askedOf(said))
      return [{ kind: 'asked', ...place, ...(here && { here }), ...(said && { there: said }) }];
    return here.hash === said.hash && here.status === said.status ? [] : [partingOf(place, said, replayed)];
  });
  const extra = [...left.values()].map((said): Finding => {
    return { kind: 'asked', step, check: said.check, case: said.case, there: said };
  });
  return [...found, ...extra];
}

function askedOf({ input, seed }: RecordedHistory): string {
  return canonical([input, seed]);
}

function partingOf(place: Place, said: RecordedHistory, { history }: ReplayedCase): Finding {
  const events = history?.events ?? [];
  const number = partsAt(said.trail, events) ?? said.trail.length / 6 + 1;
  const event = events[number - 1];
  return { kind: 'history', ...place, number, ...(event && { event }) };
}
