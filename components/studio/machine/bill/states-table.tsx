import type { PriceTable } from '@/lib/studio/machine/bill/prices';
import { perTransition } from '@/lib/studio/machine/bill/bill';
import type { StateTransitions } from '@/lib/studio/machine/bill/transitions';
import type { BillMessages } from './messages';

interface StatesTableProps {
  readonly states: readonly StateTransitions[];
  readonly prices: PriceTable;
  readonly texts: BillMessages;
}

/** The transitions of each state, and what they cost a million times. */
export function StatesTable({ states, prices, texts }: StatesTableProps) {
  const million = perTransition(prices) * 1_000_000;
  const heads = [texts.visits, texts.retries, texts.count, texts.time, texts.perMillion];
  return (
    <section>
      <h3 className="mb-1 font-semibold">{texts.perState}</h3>
      <div
        className="overflow-x-auto rounded-md border border-line"
        tabIndex={0}
        role="group"
        aria-label={texts.perState}
      >
        <table className="w-full text-left text-xs">
          <thead className="bg-raised text-muted">
            <tr>
              <th scope="col" className="px-2 py-1.5">
                {texts.state}
              </th>
              <th scope="col" className="px-2 py-1.5">
                {texts.type}
              </th>
              {heads.map((head) => (
                <th key={head} scope="col" className="px-2 py-1.5 text-right">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="tabular-nums">
            {states.map((state) => (
              <tr key={state.name} className="border-t border-line">
                <th scope="row" className="px-2 py-1.5 font-medium">
                  {state.name}
                </th>
                <td className="px-2 py-1.5 text-muted">{state.type}</td>
                <td className="px-2 py-1.5 text-right">{texts.number(state.visits)}</td>
                <td className="px-2 py-1.5 text-right">{texts.number(state.retries)}</td>
                <td className="px-2 py-1.5 text-right">{texts.number(state.transitions)}</td>
                <td className="px-2 py-1.5 text-right whitespace-nowrap">
                  {texts.number(state.durationMs)} ms
                </td>
                <td className="px-2 py-1.5 text-right">{texts.number(state.transitions * million)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="mt-1 text-xs text-muted">{texts.counts}</p>
    </section>
  );
}
