import { perTransition, type Bill, type RunUse } from './bill';
import type { PriceTable } from './prices';

/** What would make a machine cheaper, or is worth knowing. Amounts are per million executions. */
export type Tip =
  | { readonly kind: 'pass'; readonly state: string; readonly perMillion: number }
  | {
      readonly kind: 'retries';
      readonly state: string;
      readonly retries: number;
      readonly perMillion: number;
    }
  | { readonly kind: 'map'; readonly state: string; readonly inside: number; readonly total: number }
  | { readonly kind: 'express'; readonly times: number }
  | { readonly kind: 'free'; readonly executions: number };

const shown = 4;
/** From how many times cheaper on Express is worth a word. */
const notably = 2;

export function tipsOf(use: RunUse, bill: Bill, prices: PriceTable): readonly Tip[] {
  const million = perTransition(prices) * 1_000_000;
  const { states, total } = use.transitions;
  const tips: Tip[] = [];
  for (const { name, type, retries, transitions } of states) {
    if (retries > 0) tips.push({ kind: 'retries', state: name, retries, perMillion: retries * million });
    if (type === 'Pass') tips.push({ kind: 'pass', state: name, perMillion: transitions * million });
  }
  const busiest = states.reduce<{ name: string; visits: number } | undefined>(
    (most, state) => (state.visits > (most?.visits ?? 9) ? state : most),
    undefined,
  );
  if (busiest) tips.push({ kind: 'map', state: busiest.name, inside: busiest.visits, total });
  const times = bill.expressOnce > 0 ? bill.standardOnce / bill.expressOnce : 0;
  const general: Tip[] = [];
  if (times >= notably && use.standardOnly.length === 0) general.push({ kind: 'express', times });
  if (total > 0) general.push({ kind: 'free', executions: Math.floor(prices.standard.freePerMonth / total) });
  return [...tips.sort((a, b) => worth(b) - worth(a)).slice(0, shown), ...general];
}

function worth(tip: Tip): number {
  return 'perMillion' in tip ? tip.perMillion : Infinity;
}
